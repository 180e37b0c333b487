// That everybody can use the console: with a keyboard alone, with a screen reader, on a narrow or enlarged page, in the
// light and in the dark.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import {
  SCREENS, axeSource, becomes, becomesEnabled, noDialog, open, openPage, passcodeOf, picture, shownKey, startBrowser, startSandbox, test,
} from './harness.mjs';

let browser;
before(async () => {
  browser = await startBrowser();
});
after(() => browser.close());

async function audit(page, where) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run());
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) =>
    `${id}: ${html} ${any.map(({ message }) => message).join('; ')}`));
  assert.deepEqual(found, [], where);
}

/** Something for every screen to show. */
async function fill(sandbox) {
  await sandbox.api('POST', '/v1/installations/me', { body: { status: 'ACTIVATED', metadata: { program: 'a test' } } });
  await sandbox.api('GET', '/v1/nowhere');
  await sandbox.control('/sandbox/export', { count: 4 });
  const jobs = await (await sandbox.api('GET', '/v3/export-jobs')).json();
  const { id } = jobs.data[0];
  const items = await (await sandbox.api('GET', `/v3/export-jobs/${id}/items`)).json();
  const [good, bad] = items.data.map((item) => item.accountingEntryId);
  await sandbox.api('POST', '/v3/export-job-events', { body: { jobId: id, event: 'started' } });
  await sandbox.api('PUT', `/v3/export-jobs/${id}/items`, {
    body: [
      { accountingEntryId: good, status: 'successful', externalId: 'L-1' },
      { accountingEntryId: bad, status: 'failed', failureReason: 'closed' },
      { accountingEntryId: '00000000-0000-4000-8000-000000000000', status: 'successful' },
    ],
  });
  await sandbox.control('/sandbox/next', { status: 503, times: 3, path: '/v1/elsewhere' });
}

for (const colorScheme of ['light', 'dark']) {
  test(`axe finds nothing on any screen, ${colorScheme}`, async (t) => {
    const sandbox = await startSandbox(t);
    const { page, check } = await openPage(t, browser, sandbox, { colorScheme });
    for (const state of ['empty', 'filled']) {
      for (const screen of SCREENS) {
        await open(page, sandbox, screen);
        await audit(page, `${state}: ${screen}`);
        if (state === 'filled' && colorScheme === 'dark' && screen === '/export') {
          await picture(page, 'console-dark');
        }
      }
      if (state === 'empty') {
        await fill(sandbox);
      }
    }
    for (const width of [390, 800]) {
      await page.setViewportSize({ width, height: 844 });
      for (const screen of SCREENS) {
        await open(page, sandbox, screen);
        await audit(page, `${width}: ${screen}`);
      }
    }
    await page.goto(`${sandbox.console}/nowhere`);
    await page.getByRole('heading', { name: 'There is no such screen' }).waitFor();
    await audit(page, 'nowhere');
    check();
  });

  test(`axe finds nothing in any dialog, ${colorScheme}`, async (t) => {
    const sandbox = await startSandbox(t);
    const { page, check } = await openPage(t, browser, sandbox, { colorScheme });
    await fill(sandbox);
    await open(page, sandbox, '/applications?company=2');
    await page.getByRole('button', { name: /^Connect: Sandbox/ }).click();
    await page.getByRole('dialog').waitFor();
    await audit(page, 'permissions');
    await page.getByRole('button', { name: 'Allow' }).click();
    await page.getByLabel('Passcode', { exact: true }).waitFor();
    await audit(page, 'passcode');
    for (const words of ['2 tries are left', '1 try is left', 'Locked for']) {
      await page.getByLabel('Passcode', { exact: true }).fill('x');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText(words).waitFor();
      await audit(page, words);
    }
    await sandbox.control('/sandbox/clock', { seconds: 60 });
    await page.getByText('Locked for').waitFor({ state: 'detached' });
    await page.getByLabel('Passcode', { exact: true }).fill(await passcodeOf(sandbox));
    await page.keyboard.press('Enter');
    await shownKey(page);
    await audit(page, 'the key');
    await page.keyboard.press('Escape');
    await page.getByRole('alert').waitFor();
    await audit(page, 'the key, before it is left');
    await page.keyboard.press('Escape');
    await noDialog(page);

    await open(page, sandbox, '/keys?company=2');
    await page.getByRole('button', { name: 'Create a key' }).click();
    await page.getByRole('dialog').waitFor();
    await audit(page, 'a new key');
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByRole('alert').waitFor();
    await audit(page, 'a new key without a name');
    await page.keyboard.press('Escape');

    await open(page, sandbox, '/requests');
    await page.getByRole('button', { name: /details$/ }).first().click();
    await page.getByRole('dialog').waitFor();
    await audit(page, 'a request');
    check();
  });
}

const hasFocus = (locator) => locator.evaluate((element) => element === document.activeElement);
/** Waits until what has the focus is it, behind which one types. */
const becomesFocused = (locator) => becomes(() => hasFocus(locator), true);

/** Presses Tab until what has the focus is it; everything on the way must show that it has the focus. */
async function tabTo(page, locator) {
  await locator.waitFor();
  for (let tries = 0; tries < 300; tries += 1) {
    await page.keyboard.press('Tab');
    const [isSeen, what] = await page.evaluate(() => {
      const active = document.activeElement;
      const style = getComputedStyle(active);
      const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
      return [isSeen || active === document.body, active.outerHTML.slice(0, 120)];
    });
    assert.ok(isSeen, `the focus is not seen on ${what}`);
    // The element may be drawn again meanwhile, and is looked for each time.
    if (await hasFocus(locator)) {
      return;
    }
  }
  assert.fail('no Tab leads there');
}

test('everything can be done with a keyboard alone', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, check } = await openPage(t, browser, sandbox);
  const press = (...keys) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const button = (name) => page.getByRole('button', { name });
  await open(page, sandbox, '');
  await press('Tab');
  await becomes(() => page.evaluate(() => document.activeElement.textContent), 'To the content');
  await press('Enter');
  await becomes(() => page.evaluate(() => document.activeElement.id), 'main');

  await tabTo(page, page.getByRole('link', { name: 'Connect an application' }));
  await press('Enter');
  await page.waitForURL(/applications$/);
  await becomes(() => page.evaluate(() => document.activeElement.tagName), 'H1', 'reading goes on at the heading');
  const opener = button(/^Connect: Sandbox/);
  await opener.waitFor();

  // Escape cancels, and the focus is given back.
  await tabTo(page, opener);
  await press('Enter');
  await page.getByRole('dialog').waitFor();
  await press('Escape');
  await noDialog(page);
  await becomesFocused(opener);

  // The focus does not leave an open dialog.
  await press('Enter');
  await page.getByRole('dialog').waitFor();
  for (let tries = 0; tries < 12; tries += 1) {
    await press('Tab');
    const isInside = await page.evaluate(() =>
      document.activeElement === document.body || document.activeElement.closest('dialog') !== null);
    assert.ok(isInside);
  }
  await tabTo(page, button('Allow'));
  await press('Space');
  await becomesFocused(page.getByLabel('Passcode', { exact: true }));
  await page.keyboard.type(await passcodeOf(sandbox));
  await press('Enter');
  await shownKey(page);
  await tabTo(page, page.getByLabel('I have stored it'));
  await press('Space');
  await tabTo(page, button('Done'));
  await press('Enter');
  await noDialog(page);

  // A key of the settings.
  await tabTo(page, page.getByRole('link', { name: 'API keys' }));
  await press('Enter');
  await button('Create a key').waitFor();
  await tabTo(page, button('Create a key'));
  await press('Enter');
  await becomesFocused(page.getByLabel('Name'));
  await page.keyboard.type('By keyboard');
  await press('Enter');
  await shownKey(page);
  await tabTo(page, page.getByLabel('I have stored it'));
  await press('Space');
  await tabTo(page, button('Done'));
  await press('Enter');
  await noDialog(page);
  const revoke = button(/^Revoke: created-1$/);
  await revoke.waitFor();
  await tabTo(page, revoke);
  await press('Enter');
  await page.getByRole('row').filter({ hasText: 'By keyboard' }).getByText('Revoked').waitFor();

  // An export.
  await tabTo(page, page.getByRole('link', { name: 'Export', exact: true }));
  await press('Enter');
  const box = page.getByRole('table', { name: 'Expenses', exact: true }).getByRole('checkbox').first();
  await box.waitFor();
  await tabTo(page, box);
  await press('Space');
  await becomesEnabled(button(/^Add to the queue/));
  await press('Shift+Tab', 'Space');
  await page.locator('.card-head').getByText('1 expense').waitFor();
  await page.locator('h1').focus();
  await tabTo(page, button('Export'));
  await press('Enter');
  await page.getByRole('article').getByText('Pending').first().waitFor();

  // A fault.
  await tabTo(page, page.getByRole('link', { name: 'Faults', exact: true }));
  await press('Enter');
  await page.getByLabel('What happens').waitFor();
  await tabTo(page, page.getByLabel('What happens'));
  await press('ArrowDown', 'Tab', 'Enter');
  await page.getByRole('list', { name: 'Active faults' }).waitFor();
  check();
});

test('nothing is lost at a width of 320 pixels or an enlargement to 200 %', async (t) => {
  const sandbox = await startSandbox(t);
  await fill(sandbox);
  for (const options of [
    { viewport: { width: 320, height: 640 } },
    // A window of 1280 pixels that is enlarged.
    { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
  ]) {
    const { page, check } = await openPage(t, browser, sandbox, options);
    for (const screen of SCREENS) {
      await open(page, sandbox, screen);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(over <= 0, `${screen} is ${over} pixels too wide`);
      const cut = await page.evaluate(() => [...document.querySelectorAll('button, a, input, select')]
        .filter((element) => element.getClientRects().length > 0 && !element.matches('.skip'))
        .filter((element) => {
          const { left, right } = element.getBoundingClientRect();
          return left < -0.5 || right > window.innerWidth + 0.5;
        })
        .map((element) => element.outerHTML.slice(0, 100)));
      assert.deepEqual(cut, [], screen);
    }
    await page.getByRole('button', { name: 'Screens' }).click();
    await page.getByRole('link', { name: 'API keys' }).click();
    await page.getByRole('button', { name: 'Create a key' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    const box = await dialog.boundingBox();
    assert.ok(box.x >= 0 && box.x + box.width <= options.viewport.width);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    check();
  }
  const { page } = await openPage(t, browser, sandbox, { viewport: { width: 390, height: 844 } });
  await open(page, sandbox, '/installation');
  await picture(page, 'console-narrow');
});

test('headings are in order, and each screen has one main action at most', async (t) => {
  const sandbox = await startSandbox(t);
  await fill(sandbox);
  const { page, check } = await openPage(t, browser, sandbox);
  const titles = new Set();
  for (const screen of SCREENS) {
    await open(page, sandbox, screen);
    titles.add(await page.title());
    const levels = await page.evaluate(() =>
      [...document.querySelectorAll('h1, h2, h3, h4')].map(({ tagName }) => Number(tagName[1])));
    assert.equal(levels.filter((level) => level === 1).length, 1, screen);
    levels.forEach((level, index) => {
      assert.ok(index === 0 ? level === 1 : level <= levels[index - 1] + 1, `${screen}: ${levels}`);
    });
    assert.ok(await page.locator('.button.main').count() <= 1, screen);
    await page.getByText('A stand-in on this machine.').waitFor();
  }
  assert.equal(titles.size, SCREENS.length);
  check();
});

test('nothing moves for a reader who wants no motion', async (t) => {
  const sandbox = await startSandbox(t);
  const { page } = await openPage(t, browser, sandbox, { reducedMotion: 'reduce' });
  await open(page, sandbox, '');
  const moving = await page.evaluate(() => [...document.querySelectorAll('*')]
    .filter((element) => {
      const { transitionDuration, animationName } = getComputedStyle(element);
      return transitionDuration !== '0s' || animationName !== 'none';
    }).length);
  assert.equal(moving, 0);
});

test('a list says that it is loading, that it failed, and goes on by itself', async (t) => {
  const sandbox = await startSandbox(t);
  const { page, check } = await openPage(t, browser, sandbox);
  let release;
  const held = new Promise((resolve) => {
    release = resolve;
  });
  await page.route('**/sandbox/console/requests', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${sandbox.console}/requests`);
  await page.getByText('Loading').waitFor();
  release();
  await page.getByText('No request yet').waitFor();
  await page.unroute('**/sandbox/console/requests');

  await page.route('**/sandbox/console/keys', (route) => route.fulfill({ status: 500, json: { problem: 'It broke.' } }));
  await page.goto(`${sandbox.console}/keys`);
  await page.getByRole('alert').getByText('It broke.').waitFor();
  await audit(page, 'failed');
  await page.unroute('**/sandbox/console/keys');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('table', { name: 'API keys' }).waitFor();

  await sandbox.end();
  await page.getByText('The sandbox does not respond. This page shows').waitFor();
  await audit(page, 'no sandbox');
  await page.getByRole('table', { name: 'API keys' }).waitFor();
  check();
});

test('times are in the zone of the reader, which is named', async (t) => {
  const sandbox = await startSandbox(t);
  await sandbox.api('POST', '/v1/installations/me', { body: { status: 'ACTIVATED' } });
  for (const [timezoneId, name] of [['Europe/Copenhagen', /CES?T/], ['Asia/Kathmandu', /GMT\+5:45/]]) {
    const { page } = await openPage(t, browser, sandbox, { timezoneId });
    await open(page, sandbox, '/installation');
    assert.match(await page.locator('.facts time').first().textContent(), name);
    assert.match(await page.locator('footer').textContent(), name);
  }
});
