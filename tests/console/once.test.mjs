// A key is shown once. Each way to see it again, and each way to try a passcode too often.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import {
  SCREENS, becomes, becomesDisabled, becomesEnabled, connect, noDialog, open, openPage, passcodeOf, picture, shownKey, startBrowser, startSandbox, test,
} from './harness.mjs';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

/** Everything that a page has: its text, and what its fields hold. */
const contentOf = (page) => page.evaluate(() =>
  document.documentElement.outerHTML + [...document.querySelectorAll('input')].map(({ value }) => value).join());

/** Everything that the browser keeps for the page. */
const keptBy = (page) => page.evaluate(async () => JSON.stringify({
  local: { ...localStorage },
  session: { ...sessionStorage },
  cookie: document.cookie,
  state: history.state,
  name: window.name,
  databases: await indexedDB.databases(),
  caches: await caches.keys(),
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  address: location.href,
  requests: performance.getEntries().map(({ name }) => name),
}));

async function isNowhere(page, sandbox, key) {
  assert.ok(!(await contentOf(page)).includes(key), page.url());
  const kept = await keptBy(page);
  assert.ok(!kept.includes(key), kept);
  assert.match(kept, /"local":\{\},"session":\{\},"cookie":"","state":null,"name":"","databases":\[\],"caches":\[\],"workers":0/);
}

test('no way leads back to a key', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, context, check } = await openPage(t, browser, sandbox);
  const answers = [];
  page.on('response', (response) => {
    // Events have no end.
    if (!response.url().endsWith('/events')) {
      const text = response.text().catch(() => '');
      answers.push(text.then((text) => [new URL(response.url()), text]));
    }
  });

  for (const leave of [
    async (key) => {
      await page.getByLabel('I have stored it').check();
      // Gone at once, not when the browser comes to it.
      const isLeft = await page.getByRole('button', { name: 'Done' }).evaluate((button, key) => {
        button.click();
        return document.documentElement.outerHTML.includes(key);
      }, key);
      assert.equal(isLeft, false);
      await noDialog(page);
    },
    () => page.reload(),
    async () => {
      await page.goto('about:blank');
      await page.goBack();
    },
    async () => {
      await page.goBack();
      await page.goForward();
    },
    async () => {
      await page.goto(`${sandbox.console}/keys`);
      await page.goBack();
    },
  ]) {
    await open(page, sandbox, '');
    const key = await connect(page, sandbox);
    await leave(key);
    await page.locator('.screen').waitFor();
    await isNowhere(page, sandbox, key);

    const other = await context.newPage();
    for (const screen of SCREENS) {
      await open(other, sandbox, screen);
      await isNowhere(other, sandbox, key);
    }
    await other.close();
    assert.ok(!(await sandbox.log()).includes(key));
  }

  // Each key was in one answer, and in no address.
  const made = [];
  for (const [url, text] of await Promise.all(answers)) {
    assert.ok(!url.href.includes('pls_'));
    if (/pls_[0-9a-f]{32}_/.test(text)) {
      made.push(url.pathname);
    }
  }
  assert.deepEqual(made, Array(5).fill('/sandbox/console/connect'));
  check();
});

test('a second tab does not see a key while the first shows it', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, context, check } = await openPage(t, browser, sandbox);
  const key = await connect(page, sandbox);
  const other = await context.newPage();
  await open(other, sandbox, '/applications');
  await other.getByText('Connected', { exact: true }).first().waitFor();
  await isNowhere(other, sandbox, key);
  assert.equal(await other.getByRole('dialog').count(), 0);
  assert.equal(await shownKey(page), key, 'the first shows it still');
  check();
});

test('a key is not left by mistake', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, check } = await openPage(t, browser, sandbox);
  await connect(page, sandbox);
  const done = page.getByRole('button', { name: 'Done' });
  await becomesDisabled(done);
  await page.keyboard.press('Escape');
  await page.getByRole('alert').getByText('Press Escape again').waitFor();
  await shownKey(page);
  await page.getByLabel('I have stored it').check();
  await becomesEnabled(done);
  await page.getByLabel('I have stored it').uncheck();
  await becomesDisabled(done);
  await page.keyboard.press('Escape');
  await noDialog(page);
  check();
});

test('three wrong passcodes lock the dialog for a minute, and it says so', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, context, check } = await openPage(t, browser, sandbox);
  const right = await passcodeOf(sandbox);
  const wrong = right === '0000' ? '0001' : '0000';
  await open(page, sandbox, '/applications');
  await page.getByRole('button', { name: /^Connect: Sandbox/ }).click();
  await page.getByRole('button', { name: 'Allow' }).click();
  const field = page.getByLabel('Passcode', { exact: true });
  for (const words of ['2 tries are left', '1 try is left', 'Locked for']) {
    await field.fill(wrong);
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText(words).waitFor();
    await becomes(() => field.inputValue(), '');
  }
  await picture(page, 'console-locked');
  await becomesDisabled(field);
  await becomesDisabled(page.getByRole('button', { name: 'Confirm' }));

  // The same in another tab, and for whoever asks without the page.
  const other = await context.newPage();
  await open(other, sandbox, '/applications');
  await other.getByRole('button', { name: /^Connect: Sandbox/ }).click();
  await other.getByRole('button', { name: 'Allow' }).click();
  await other.getByText('Locked for').waitFor();
  const answer = await page.evaluate(async (passcode) => {
    const body = JSON.stringify({ application: 'sandbox', level: 'company', passcode });
    const headers = { 'content-type': 'application/json' };
    return (await fetch('/sandbox/console/connect', { method: 'POST', headers, body })).status;
  }, right);
  assert.equal(answer, 423);

  await sandbox.control('/sandbox/clock', { seconds: 60 });
  for (const tab of [page, other]) {
    await tab.getByText('Locked for').waitFor({ state: 'detached' });
  }
  await field.fill(right);
  await page.keyboard.press('Enter');
  await shownKey(page);
  check();
});
