// Which screen is shown, and what all of them have around them.

import { Problem, ask, listen, tell } from './api.js';
import { closeDialogs, redrawDialogs } from './dialog.js';
import { count, zoneName } from './format.js';
import { announce, empty, icon, select } from './parts.js';
import * as applications from './screens/applications.js';
import * as exporting from './screens/export.js';
import * as faults from './screens/faults.js';
import * as installation from './screens/installation.js';
import * as keys from './screens/keys.js';
import * as requests from './screens/requests.js';
import * as start from './screens/start.js';
import { h, render } from './view.js';

const SCREENS = [
  ['/console', start],
  ['/console/applications', applications],
  ['/console/keys', keys],
  ['/console/installation', installation],
  ['/console/export', exporting],
  ['/console/requests', requests],
  ['/console/faults', faults],
];
/** Changes that come close together are asked about once. */
const PAUSE_MS = 100;

const page = document.getElementById('page');
let current = {};
let shared = null;
let isConnected = true;
let isMenuOpen = false;
let problem = null;
let acts = Promise.resolve();
/** What the reader chose in a control and the sandbox has not answered yet, by company and control. */
const chosen = new Map();

/** What a screen may use. */
const context = {
  get company() {
    return current.company;
  },
  get shared() {
    return shared;
  },
  href,
  link,
  redraw,
  refresh,
  ask: (path) => ask(path, current.company),
  tell: (path, body) => tell(path, current.company, body),
  act,
  shown,
  choose,
};

/** The address of a screen, for the company that is chosen. */
function href(path, company = current.company) {
  return company === 1 ? path : `${path}?company=${company}`;
}

function link(path, text, props = {}) {
  return h('a', { href: href(path), onClick: (event) => follow(event, href(path)), ...props }, text);
}

/** Follows a link without loading the page anew, unless the reader wants another tab. */
function follow(event, target) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) {
    return;
  }
  event.preventDefault();
  go(target);
}

function go(target) {
  history.pushState(null, '', target);
  show(true);
}

/** Does what the reader asks for, after what was asked for before, and says what came of it. */
function act(done, path, body) {
  const { company } = current;
  const result = acts.then(() => actNow(done, path, company, body));
  acts = result;
  return result;
}

async function actNow(done, path, company, body) {
  problem = null;
  try {
    const answer = await tell(path, company, body);
    announce(done);
    await refresh();
    return answer;
  } catch (error) {
    problem = error instanceof Problem ? error.message : String(error);
    redraw();
    return undefined;
  }
}

const chosenKey = (control) => `${current.company} ${control}`;

/** The value that a control shows: the reader's choice until the sandbox has answered it, else the sandbox's value. */
function shown(control, value) {
  const choice = chosen.get(chosenKey(control));
  return choice ? choice.value : value;
}

/** Sends what a control was set to. A redraw before the answer shows the choice, not the value before it. */
async function choose(control, value, done, path, body) {
  const key = chosenKey(control);
  const choice = { value };
  chosen.set(key, choice);
  await act(done, path, body);
  if (chosen.get(key) === choice) {
    chosen.delete(key);
    redraw();
  }
}

/** Shows the screen of the page's address. */
function show(isMove) {
  const path = location.pathname.replace(/\/$/, '');
  const company = Number(new URLSearchParams(location.search).get('company') ?? 1);
  const screen = SCREENS.find(([known]) => known === path)?.[1] ?? null;
  current = { path, screen, company, data: null, failed: null };
  isMenuOpen = false;
  problem = null;
  document.title = screen ? `${screen.title} · Sandbox console` : 'Nothing here · Sandbox console';
  redraw();
  if (isMove) {
    window.scrollTo(0, 0);
    document.querySelector('h1').focus();
  }
  return refresh();
}

/** How often the sandbox was asked for its state, and the latest of these whose answer is shown. */
let asks = 0;
let latest = 0;

async function refresh() {
  const asked = current;
  const number = (asks += 1);
  // An answer may come behind the answer to what was asked later.
  const isOld = () => asked !== current || number < latest;
  try {
    const [state, data] = await Promise.all([
      ask('state', 1),
      asked.screen ? asked.screen.load(context) : null,
    ]);
    if (isOld()) {
      return;
    }
    latest = number;
    shared = { ...state, lockedUntil: Date.now() + (state.lockedFor ?? 0) * 1000 };
    Object.assign(current, { data, failed: null });
  } catch (error) {
    if (isOld()) {
      return;
    }
    latest = number;
    current.failed = error.message;
  }
  redraw();
  redrawDialogs();
}

let waiting = null;
function refreshSoon() {
  waiting ??= setTimeout(() => {
    waiting = null;
    refresh();
  }, PAUSE_MS);
}

function redraw() {
  render(page,
    h('a', { class: 'skip', href: '#main' }, 'To the content'),
    h('aside', { class: 'stand-in', 'aria-label': 'What this is' }, h('strong', null, 'A stand-in on this machine.'),
      ' All data is made up. Not a service of Pleo.'),
    header(),
    h('div', { class: 'columns' },
      navigation(),
      h('main', { id: 'main', tabindex: '-1' }, switchedOn(), content())),
    h('footer', null, `pleo-sandbox ${shared?.version ?? ''} · times are in ${zoneName()}`));
}

function header() {
  const companies = shared?.companies ?? [];
  const name = ({ name, organisation }) => (organisation ? `${name} (${organisation.name})` : name);
  const choices = companies.map((company) => [String(company.number), name(company)]);
  const chosen = (number) => go(href(current.path, Number(number)));
  return h('header', { class: 'top' },
    h('a', { class: 'brand', href: href('/console'), onClick: (event) => follow(event, href('/console')) },
      h('img', { src: '/console/icon.svg', alt: '', width: '28', height: '28' }), 'Sandbox console'),
    choices.length > 0 && h('div', { class: 'company' },
      h('label', { for: 'company' }, 'Company'),
      select(choices, String(current.company), chosen, { id: 'company' })),
    h('button', {
      type: 'button', class: 'button menu', 'aria-expanded': String(isMenuOpen), 'aria-controls': 'screens',
      onClick: () => {
        isMenuOpen = !isMenuOpen;
        redraw();
      },
    }, icon('menu'), 'Screens'));
}

function navigation() {
  return h('nav', { id: 'screens', class: isMenuOpen ? 'open' : '', 'aria-label': 'Screens' },
    h('ul', null, SCREENS.map(([path, screen]) =>
      h('li', { key: path },
        link(path, screen.name ?? screen.title, { 'aria-current': path === current.path ? 'page' : null })))));
}

/** What is not as usual, on every screen. */
function switchedOn() {
  if (!isConnected) {
    return h('p', { class: 'strip bad', key: 'strip', role: 'status' }, icon('plug'),
      'The sandbox does not respond. This page shows its last known state.');
  }
  const on = [
    shared?.faults.length > 0 && `${count(shared.faults.length, 'fault')} for the next requests`,
    shared?.unusual.length > 0 && `${count(shared.unusual.length, 'unknown')} changed`,
    shared?.contraAccountsMissing && 'contra accounts missing',
  ].filter(Boolean);
  return on.length > 0 && h('p', { class: 'strip', key: 'strip' }, icon('alert'),
    h('span', null, h('strong', null, 'Switched on: '), on.join(', '), '. ',
      current.path !== '/console/faults' && link('/console/faults', 'See the faults')));
}

function content() {
  const { screen, data, failed } = current;
  if (!screen) {
    return [h('h1', { tabindex: '-1' }, 'There is no such screen'), h('p', null, link('/console', 'To the start'))];
  }
  return [
    h('h1', { key: current.path, tabindex: '-1' }, screen.title),
    problem && h('p', { class: 'strip bad', key: 'problem', role: 'alert' }, icon('alert'), problem),
    failed && h('div', { class: 'strip bad', key: 'failed', role: 'alert' }, icon('alert'), h('span', null, failed),
      h('button', { type: 'button', class: 'button small', onClick: refresh }, 'Try again')),
    !data && !failed && h('div', { key: 'loading', 'aria-busy': 'true' }, empty('Loading', 'Waiting for the sandbox.')),
    data && h('div', { key: 'screen', class: 'screen' }, screen.view(data, context)),
  ];
}

window.addEventListener('popstate', () => {
  closeDialogs();
  show(true);
});
// A page that the browser kept is out of date.
window.addEventListener('pageshow', (event) => event.persisted && refresh());
listen({
  changed: refreshSoon,
  connected: (isThere) => {
    const isBack = isThere && !isConnected;
    isConnected = isThere;
    return isBack ? refresh() : redraw();
  },
});
show(false);
