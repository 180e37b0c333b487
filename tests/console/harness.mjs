// A sandbox and a browser for a test.

import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as nodeTest } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual, promisify } from 'node:util';

const need = createRequire(`${process.env.PLEO_CONSOLE_MODULES}/`);
const { chromium } = need('playwright-core');
export const axeSource = need('axe-core').source;

/** The screens, by the ends of their addresses. */
export const SCREENS = ['', '/applications', '/keys', '/installation', '/export', '/requests', '/faults'];
/** Only so that a test that would hang fails instead. */
const BOUND_MS = 15_000;

/** A test, which fails if it hangs. */
export const test = (name, body) => nodeTest(name, { timeout: 8 * BOUND_MS }, body);

/** Gives a sandbox that runs as long as the test. */
export async function startSandbox(t, ...options) {
  const folder = await mkdtemp(join(tmpdir(), 'console-'));
  const log = join(folder, 'log');
  const child = spawn(process.env.PLEO_SANDBOX_BIN, ['--exit-with-stdin', '--log', log, ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  t.after(async () => {
    await ended(child);
    await rm(folder, { recursive: true });
  });
  const block = await blockOf(child);
  const control = async (path, body) => {
    const response = await fetch(block.PLEO_SANDBOX_HTTP + path, { method: 'POST', body: JSON.stringify(body ?? {}) });
    assert.ok(response.ok, `${path}: ${response.status}`);
  };
  const api = (method, path, { key = block.PLEO_SANDBOX_KEY, body } = {}) =>
    fetch(block.PLEO_SANDBOX_HTTP + path, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${key}:`).toString('base64')}`,
        'content-type': 'application/json;charset=UTF-8',
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  return {
    console: block.PLEO_SANDBOX_CONSOLE,
    origin: block.PLEO_SANDBOX_HTTP,
    folder,
    block,
    control,
    api,
    log: () => readFile(log, 'utf8'),
    /** Ends the process alone, as if it had died. */
    end: () => ended(child),
  };
}

async function ended(child) {
  if (child.exitCode === null) {
    const exit = new Promise((resolve) => child.once('exit', resolve));
    child.stdin.end();
    await exit;
  }
}

function blockOf(child) {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('exit', (code) => reject(new Error(`the sandbox ended with ${code}`)));
    child.stdout.on('data', (chunk) => {
      text += chunk;
      if (text.includes('READY=1\n')) {
        const pairs = text.trim().split('\n').map((line) => line.split(/=(.*)/s).slice(0, 2));
        resolve(Object.fromEntries(pairs));
      }
    });
  });
}

/** Gives a browser; it does not leave this machine, and must not want to. */
export function startBrowser() {
  return chromium.launch({
    executablePath: process.env.PLEO_CHROMIUM ?? '/usr/bin/chromium',
    // Chromium's own sandbox does not work for root.
    args: process.getuid() === 0 ? ['--no-sandbox'] : [],
  });
}

/** Gives a page of its own for a test, and `check()`, which fails if anything went wrong on it. */
export async function openPage(t, browser, sandbox, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Copenhagen',
    ...options,
  });
  t.after(() => context.close());
  const problems = [];
  const watch = (page) => {
    page.setDefaultTimeout(BOUND_MS);
    page.on('pageerror', (error) => problems.push(`error: ${error.message}`));
    page.on('console', (message) => {
      // A refusal that a test asks for is logged by the browser.
      const isRefusal = message.text().startsWith('Failed to load resource');
      if (!isRefusal && ['error', 'warning'].includes(message.type())) {
        problems.push(`${message.type()}: ${message.text()}`);
      }
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(`${sandbox.origin}/`)) {
        problems.push(`a request to ${request.url()}`);
      }
    });
  };
  context.on('page', watch);
  const page = await context.newPage();
  return { page, context, check: () => assert.deepEqual(problems, []) };
}

/** Opens a screen and waits until it is there. */
export async function open(page, sandbox, screen) {
  await page.goto(sandbox.console + screen);
  await page.locator('.screen').waitFor();
}

/** Waits until what is read is as expected: whatever is drawn again by itself is not to be read once. */
export async function becomes(read, expected, message) {
  const last = Date.now() + BOUND_MS;
  let value = await read();
  while (!isDeepStrictEqual(value, expected) && Date.now() < last) {
    await pause(50);
    value = await read();
  }
  assert.deepEqual(value, expected, message);
}

/** Waits until a button or a field can be used, or cannot. */
export const becomesEnabled = (locator) => becomes(() => locator.isEnabled(), true);
export const becomesDisabled = (locator) => becomes(() => locator.isDisabled(), true);

/** Waits until no dialog is open. */
export const noDialog = (page) => page.getByRole('dialog').waitFor({ state: 'detached' });

export async function passcodeOf(sandbox) {
  const response = await fetch(`${sandbox.origin}/sandbox/console/state`);
  return (await response.json()).passcode;
}

/** Goes through the dialog until the key is shown, and gives it. */
export async function connect(page, sandbox) {
  await open(page, sandbox, '/applications');
  await page.getByRole('button', { name: /^Connect.*Sandbox application/ }).click();
  await page.getByRole('button', { name: 'Allow' }).click();
  await page.getByLabel('Passcode', { exact: true }).fill(await passcodeOf(sandbox));
  await page.getByRole('button', { name: 'Confirm' }).click();
  return shownKey(page);
}

export async function shownKey(page) {
  const key = await page.locator('#key').textContent();
  assert.match(key, /^pls_[0-9a-f]{32}_[0-9a-f]{32}$/);
  return key;
}

const run = promisify(execFile);

/** Stores a key as a program wants it, unless another program does, and gives a function that runs programs with it. */
export async function withKey(sandbox, key) {
  const file = join(sandbox.folder, 'key');
  if (key) {
    await writeFile(file, `${key}\n`, { mode: 0o600 });
  }
  const env = {
    PATH: process.env.PATH,
    PLEO_BASE_URL: sandbox.block.PLEO_SANDBOX_HTTPS,
    PLEO_CA_FILE: sandbox.block.PLEO_SANDBOX_CA,
    PLEO_CA_ONLY: 'true',
    PLEO_PROXY: 'none',
    PLEO_ATTEMPTS: '1',
    PLEO_KEY_FILE: file,
  };
  const pathOf = (program) => join(process.env.PLEO_CONSOLE_PROGRAMS, program);
  const runProgram = (program, ...options) => run(pathOf(program), options, { env, timeout: BOUND_MS });
  /** Runs `pleo connect`, which reads the key. */
  runProgram.connect = (key) => {
    const options = ['connect', '--options', join(sandbox.folder, 'options'), '--keep', `file:${file}`];
    const result = run(pathOf('pleo'), options, { env, timeout: BOUND_MS });
    result.child.stdin.end(`${key}\n`);
    return result;
  };
  return runProgram;
}

/** Runs the lines of a shell, which may read from standard input. */
export function shell(lines, cwd, input) {
  const env = { PATH: process.env.PATH };
  const result = run('bash', ['-euc', lines], { cwd, env, timeout: BOUND_MS });
  result.child.stdin.end(input);
  return result;
}

/** Keeps a picture for the documentation. */
export const picture = (page, name) =>
  page.screenshot({ animations: 'disabled', path: join(process.env.PLEO_CONSOLE_IMAGES, `${name}.png`) });
