// From nothing to an installation and an export, as a person does it.

import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { join } from 'node:path';
import { after, before } from 'node:test';

import {
  becomes, becomesDisabled, noDialog, open, openPage, passcodeOf, picture, shell, shownKey, startBrowser, startSandbox, test,
  withKey,
} from './harness.mjs';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

const ME = '/v1/installations/me';

test('a key from the console makes an installation in at most ten commands and clicks', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, context, check } = await openPage(t, browser, sandbox);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  let steps = 0;
  const click = async (role, name) => {
    steps += 1;
    await page.getByRole(role, { name }).click();
  };
  await open(page, sandbox, '');
  await picture(page, 'console-start');
  await click('link', 'Connect an application');
  await click('button', 'Connect: Sandbox application');
  await picture(page, 'console-connect');
  await click('button', 'Allow');
  await page.getByLabel('Passcode', { exact: true }).fill(await passcodeOf(sandbox));
  await click('button', 'Confirm');
  const key = await shownKey(page);
  await click('button', 'Copy the key');
  await becomes(() => page.evaluate(() => navigator.clipboard.readText()), key);
  await becomesDisabled(page.getByRole('button', { name: 'Done' }));
  await click('checkbox', 'I have stored it');
  await picture(page, 'console-key');
  await click('button', 'Done');
  await noDialog(page);
  await page.getByText('Connected', { exact: true }).first().waitFor();

  const runProgram = await withKey(sandbox);
  steps += 1;
  await runProgram.connect(key);
  steps += 1;
  const { stdout } = await runProgram('create_installation');
  assert.match(stdout, /^State +ACTIVATED$/m);
  await click('link', 'Installation');
  await page.getByRole('region', { name: 'Metadata' }).getByText('create_installation').waitFor();
  await page.locator('.card-head').getByText('ACTIVATED').waitFor();
  await page.getByRole('listitem').filter({ hasText: `POST ${ME} with the key connected-1` }).waitFor();
  await picture(page, 'console-installation');
  assert.ok(steps <= 10, `${steps} commands and clicks`);
  check();
});

test('the commands of the start screen are good, and those for curl create an installation', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, check } = await openPage(t, browser, sandbox);
  await open(page, sandbox, '');
  const [settings, withTool, inC, withCurl] = await page.locator('.snippet code').allTextContents();
  for (const lines of [settings, withTool, inC, withCurl]) {
    await shell(`bash -n <<'END'\n${lines}\nEND`);
  }
  const { stdout } = await shell(`${settings}\n${withCurl}`, sandbox.folder, `${sandbox.block.PLEO_SANDBOX_KEY}\n`);
  assert.equal(JSON.parse(stdout).status, 'ACTIVATED');
  await page.locator('.done').getByText('Watch the installation').waitFor();
  if (process.env.PLEO_ARCHIVE) {
    // They are for the archive's directory, which stays as it is.
    await page.getByText(`Run the commands in the directory of libpleo, ${process.env.PLEO_ARCHIVE}.`).waitFor();
    const link = ['bin', 'examples', 'include', 'lib'].map((name) => join(process.env.PLEO_ARCHIVE, name));
    await shell(`ln -s ${link.map((path) => `'${path}'`).join(' ')} .`, sandbox.folder);
    const inThere = await shell(`${settings}\n${inC}`, sandbox.folder, `${sandbox.block.PLEO_SANDBOX_KEY}\n`);
    assert.match(inThere.stdout, /^State +ACTIVATED$/m);
  }
  check();
});

test('an installation that is changed in the console is seen by a program, and the other way round', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, check } = await openPage(t, browser, sandbox);
  const runProgram = await withKey(sandbox, sandbox.block.PLEO_SANDBOX_KEY);
  await open(page, sandbox, '/installation');
  await page.getByText('There is no installation yet').waitFor();
  await runProgram('create_installation');
  // By itself, without a reload.
  const badge = page.locator('.card-head .badge');
  await badge.getByText('ACTIVATED').waitFor();
  for (const [button, status] of [
    ['Deactivate', 'INACTIVE'],
    ['Set ERROR (AUTH_ERROR)', 'ERROR'],
    ['Set ON_HOLD (undocumented)', 'ON_HOLD'],
  ]) {
    await page.getByRole('button', { name: button }).click();
    await badge.getByText(status).waitFor();
    const answer = await (await sandbox.api('GET', ME)).json();
    assert.equal(answer.status, status);
  }
  await page.getByRole('button', { name: /^Delete the installation/ }).click();
  await page.getByText('There is no installation yet').waitFor();
  await runProgram('create_installation');
  await badge.getByText('ACTIVATED').waitFor();
  check();
});

test('a key that is revoked or expired in the console ends a program with an error', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, check } = await openPage(t, browser, sandbox);
  await open(page, sandbox, '/keys');
  await picture(page, 'console-keys');
  for (const end of ['Revoke', 'Expire now']) {
    await page.getByRole('button', { name: 'Create a key' }).click();
    await page.getByLabel('Name').fill('Night job');
    await page.getByRole('button', { name: 'None of the permissions' }).click();
    await page.getByLabel(/installations:read/).check();
    await page.getByLabel('Expires').selectOption('after a day');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    const key = await shownKey(page);
    await page.getByLabel('I have stored it').check();
    await page.getByRole('button', { name: 'Done' }).click();
    const runProgram = await withKey(sandbox, key);
    const { stdout } = await runProgram('whoami');
    assert.match(stdout, /^Permissions\n {2}installations:read\n$/m);
    const row = page.getByRole('row').filter({ hasText: 'Night job' }).filter({ hasText: 'Valid' });
    await row.getByText('1 permission').waitFor();
    await row.getByRole('button', { name: new RegExp(`^${end}`) }).click();
    await row.waitFor({ state: 'detached' });
    await assert.rejects(runProgram('whoami'), /PLEO_E_UNAUTHORIZED/);
  }
  const ends = page.getByRole('row').filter({ hasText: 'Night job' }).locator('.badge');
  await becomes(() => ends.allTextContents(), ['Expired', 'Revoked']);
  check();
});

test('expenses are queued and exported, and turn green or red as a COBOL program reports', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, check } = await openPage(t, browser, sandbox, { viewport: { width: 1280, height: 1000 } });
  const runProgram = await withKey(sandbox, sandbox.block.PLEO_SANDBOX_KEY);
  await open(page, sandbox, '/export');
  const add = page.getByRole('button', { name: /^Add to the queue/ });
  await becomesDisabled(add);
  const boxes = page.getByRole('table', { name: 'Expenses', exact: true }).getByRole('checkbox');
  for (const index of [0, 1, 2, 3]) {
    await boxes.nth(index).check();
  }
  await add.click();
  await page.getByRole('button', { name: /^Take out of the queue/ }).first().click();
  await page.locator('.card-head').getByText('3 expenses').waitFor();
  const exportButton = page.getByRole('button', { name: 'Export', exact: true });
  await page.getByLabel(/^Contra accounts are missing/).check();
  await exportButton.click();
  await page.getByRole('alert').getByText('Contra accounts are missing').waitFor();
  await page.getByLabel(/^Contra accounts are missing/).uncheck();
  await exportButton.click();
  const job = page.getByRole('article');
  await job.getByText('Pending').first().waitFor();

  const call = (...options) => runProgram('any_call', ...options);
  const id = await job.locator('code').first().textContent();
  const answer = await (await sandbox.api('GET', `/v3/export-jobs/${id}/items`)).json();
  const [good, bad, gone] = answer.data.map((item) => item.accountingEntryId);
  await call('POST', '/v3/export-job-events', JSON.stringify({ jobId: id, event: 'started' }));
  await job.locator('.card-head').getByText('In progress').waitFor();
  await job.getByRole('button', { name: /^Remove from the job/ }).last().click();
  await job.getByRole('row').nth(3).waitFor({ state: 'detached' });
  await call('PUT', `/v3/export-jobs/${id}/items`, JSON.stringify([
    { accountingEntryId: good, status: 'successful', externalId: 'LEDGER-7' },
    { accountingEntryId: bad, status: 'failed', failureReasonType: 'unexpected_failure', failureReason: 'The period is closed' },
    { accountingEntryId: gone, status: 'successful' },
  ]));
  await job.getByText('1 of 2 exported, 1 failed').waitFor();
  await job.getByText('LEDGER-7').waitFor();
  await job.getByText('The period is closed').waitFor();
  await job.getByText('1 error in the last report').waitFor();
  await job.scrollIntoViewIfNeeded();
  await picture(page, 'console-export');
  await call('POST', '/v3/export-job-events', JSON.stringify({ jobId: id, event: 'completed_with_errors' }));
  await job.locator('.card-head').getByText('Completed with errors').waitFor();

  // A job that nobody takes.
  await boxes.nth(0).check();
  await add.click();
  await exportButton.click();
  await page.getByRole('button', { name: 'Expire the job' }).click();
  await page.getByText('job_expired').waitFor();
  check();
});

test('a control shows what was chosen until the sandbox answers, whatever is drawn meanwhile', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, check } = await openPage(t, browser, sandbox);
  await open(page, sandbox, '/export');
  const control = page.getByLabel(/^Contra accounts are missing/);
  const switchedOn = page.getByText('contra accounts missing', { exact: false }).first();
  const requests = new EventEmitter();
  await page.route('**/export/contra-accounts*', (route) => requests.emit('held', route));

  const first = once(requests, 'held');
  await control.check();
  const [checked] = await first;
  // What another program does is drawn while the answer is out.
  await sandbox.control('/sandbox/export/queue', {});
  await page.locator('.card-head').getByText(/^[1-9][0-9]* expenses?$/).waitFor();
  assert.equal(await control.isChecked(), true);
  await checked.continue();
  await switchedOn.waitFor();

  // What the sandbox refuses is not shown as done.
  const second = once(requests, 'held');
  await control.click();
  const [unchecked] = await second;
  assert.equal(await control.isChecked(), false);
  await unchecked.fulfill({ status: 409, json: { title: 'Refused by the test' } });
  await page.getByRole('alert').waitFor();
  await page.locator('input:checked').first().waitFor();
  assert.equal(await control.isChecked(), true);
  check();
});

test('requests come in live, can be found, and show no key', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, check } = await openPage(t, browser, sandbox);
  const runProgram = await withKey(sandbox, sandbox.block.PLEO_SANDBOX_KEY);
  await open(page, sandbox, '/requests');
  await page.getByText('No request yet').waitFor();
  await page.getByLabel('Filter').focus();
  await runProgram('create_installation');
  await sandbox.api('GET', '/v1/nowhere');
  const rows = page.getByRole('table', { name: 'Requests' }).getByRole('row');
  await rows.filter({ hasText: '/v1/nowhere' }).filter({ hasText: '404' }).waitFor();
  await picture(page, 'console-requests');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'filter', 'what has the focus keeps it');
  await page.keyboard.type('post installations');
  await page.getByText(/^1 request of /).waitFor();
  await page.getByRole('button', { name: `POST ${ME}, details` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('authorization: <full>').waitFor();
  await dialog.getByText('"program": "create_installation"').first().waitFor();
  const text = await dialog.textContent();
  assert.ok(!text.includes(sandbox.block.PLEO_SANDBOX_KEY));
  await page.keyboard.press('Escape');
  await page.getByLabel('Filter').fill('');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByText('No request yet').waitFor();
  check();
});

test('faults and unknowns that are switched on are met by a program and shown on every screen', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, check } = await openPage(t, browser, sandbox);
  const runProgram = await withKey(sandbox, sandbox.block.PLEO_SANDBOX_KEY);
  await open(page, sandbox, '/faults');
  const kinds = [
    ['429 Too Many Requests', 'PLEO_E_RATE_LIMITED'],
    ['503 with Retry-After', 'PLEO_E_'],
    ['500 Internal Server Error', 'PLEO_E_'],
    ['Connection reset before the request is processed', 'PLEO_E_'],
    ['Response lost after the request was processed', 'PLEO_E_'],
    ['Response body cut short', 'PLEO_E_TRUNCATED'],
    ['Expired certificate', 'PLEO_E_TLS'],
    ['Certificate for another host', 'PLEO_E_TLS'],
    ['Certificate of an unknown authority', 'PLEO_E_TLS'],
  ];
  for (const [kind, expected] of kinds) {
    await page.getByLabel('What happens').selectOption(kind);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('list', { name: 'Active faults' }).getByRole('listitem').waitFor();
    await assert.rejects(runProgram('whoami'), new RegExp(expected), kind);
    await page.getByText('No fault is active').waitFor();
    await runProgram('whoami');
  }
  await page.getByLabel('What happens').selectOption('503 with Retry-After');
  await page.getByLabel('Requests', { exact: true }).fill('3');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByLabel(/^What a read answers without an installation/).selectOption({ index: 2 });
  await page.getByText('1 fault for the next requests, 1 unknown changed').waitFor();
  await picture(page, 'console-faults');
  await page.getByRole('link', { name: 'Applications' }).click();
  await page.getByText('1 fault for the next requests, 1 unknown changed').waitFor();
  await page.getByRole('link', { name: 'See the faults' }).click();
  await page.getByRole('button', { name: 'Remove all' }).click();
  await page.getByText('No fault is active').waitFor();
  assert.equal(await (await sandbox.api('GET', ME)).text(), 'null');
  await page.getByRole('button', { name: 'Reset all' }).click();
  await page.locator('.strip').waitFor({ state: 'detached' });
  assert.equal((await sandbox.api('GET', ME)).status, 404);
  check();
});

test('a company of an organisation is connected alone or with all of it', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, check } = await openPage(t, browser, sandbox);
  await open(page, sandbox, '');
  await page.getByLabel('Company').selectOption('Malmö 2 ApS (Fjord Group)');
  await page.waitForURL(/company=2$/);
  await page.getByRole('link', { name: 'Applications' }).click();
  await page.waitForURL(/applications\?company=2$/);
  await page.getByRole('button', { name: /^Connect: Sandbox/ }).click();
  await page.getByLabel('Fjord Group, with all its companies').check();
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.getByLabel('Passcode', { exact: true }).fill(await passcodeOf(sandbox));
  await page.keyboard.press('Enter');
  const runProgram = await withKey(sandbox, await shownKey(page));
  const { stdout } = await runProgram('whoami');
  assert.match(stdout, /^Organisation /m);
  await page.getByLabel('I have stored it').check();
  await page.getByRole('button', { name: 'Done' }).click();
  check();
});
