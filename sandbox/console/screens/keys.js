// Keys by label, new ones, and the end of one.

import { tell } from '../api.js';
import { openDialog } from '../dialog.js';
import { asDay, count } from '../format.js';
import { badge, button, checkbox, field, radio, select, table, time } from '../parts.js';
import { secretOf } from '../secret.js';
import { h } from '../view.js';

export const title = 'API keys';

export const load = ({ ask }) => ask('keys');

const COLUMNS = [
  { name: 'Key' },
  { name: 'State' },
  { name: 'Permissions' },
  { name: 'Expires' },
  { name: 'Last used' },
  { name: 'Actions', unseen: true, class: 'actions' },
];
const ORIGINS = {
  start: 'built in',
  connected: 'created by Connect',
  created: 'created here',
};
const LIVES = [
  ['1', 'after a day'],
  ['30', 'after 30 days'],
  ['90', 'after 90 days'],
  ['365', 'after a year'],
  ['', 'never'],
];

export function view(data, context) {
  return [
    h('p', { class: 'lead' }, 'Every key of this sandbox, newest first. A key is shown once, when it is created.'),
    h('p', null, button('Create a key', () => create(data, context), { kind: 'main' })),
    table('API keys', COLUMNS, data.keys.map((key) => ({ key: key.label, cells: cells(key, context) }))),
  ];
}

function cells(key, { act }) {
  const owner = key.owner ?? 'another company';
  const states = { valid: badge('good', 'Valid'), revoked: badge('bad', 'Revoked'), expired: badge('warn', 'Expired') };
  const end = (path, word, words) => button(word, () => act(`${key.name}: ${words}.`, path, { label: key.label }),
    { kind: 'small', label: `${word}: ${key.label}`, key: word });
  return [
    [h('span', { class: 'name' }, key.name), key.label !== key.name && h('span', { class: 'sub' }, h('code', null, key.label)),
      h('span', { class: 'sub' }, `${key.level === 'company' ? 'Company' : 'Organisation'}: ${owner}, ${ORIGINS[key.origin]}`)],
    states[key.state],
    h('details', null, h('summary', null, count(key.scopes.length, 'permission')),
      h('ul', { class: 'scopes' }, key.scopes.map((scope) => h('li', { key: scope }, h('code', null, scope))))),
    key.expires ? h('time', { datetime: key.expires }, asDay(key.expires)) : 'never',
    key.lastUsed ? time(key.lastUsed) : 'never',
    key.state === 'valid' && [
      end('keys/expire', 'Expire now', 'expired'),
      end('keys/revoke', 'Revoke', 'revoked'),
    ],
  ];
}

/** Name, expiry, level and permissions, then the key. */
function create({ permissions, levels }, context) {
  const { company } = context;
  const chosen = new Set(permissions.map(({ scope }) => scope).filter((scope) => scope.endsWith(':read')));
  let name = '';
  let days = '90';
  let level = levels[0].level;
  let problem = null;
  let isAsking = false;
  let secret = null;

  const change = (changing) => {
    changing();
    dialog.redraw();
  };
  const make = async (event) => {
    event.preventDefault();
    if (isAsking) {
      return;
    }
    isAsking = true;
    try {
      const made = await tell('keys', company, {
        name, level, scopes: [...chosen], expiresInDays: days === '' ? null : Number(days),
      });
      secret = secretOf(made, () => dialog.redraw());
      dialog.redraw();
      dialog.focus('#key');
    } catch (error) {
      problem = error.message;
      dialog.redraw();
      dialog.focus(name.trim() === '' ? '#name' : '[role=alert]');
    } finally {
      isAsking = false;
    }
  };
  const all = (scopes) => change(() => {
    chosen.clear();
    scopes.forEach((scope) => chosen.add(scope));
  });

  const form = () => ({
    title: 'Create a key',
    body: h('form', { id: 'create', onSubmit: make, novalidate: true },
      problem && h('p', { class: 'problem', role: 'alert', tabindex: '-1', key: 'problem' }, problem),
      field('Name', 'name', h('input', {
        type: 'text', maxlength: '60', autocomplete: 'off', value: name,
        onInput: (event) => {
          name = event.target.value;
        },
      }), { hint: 'Such as the system that uses it.' }),
      field('Expires', 'expires', select(LIVES, days, (value) => change(() => {
        days = value;
      }))),
      h('fieldset', { key: 'level' }, h('legend', null, 'Level'),
        levels.map((choice) => radio('level', choice.level, level,
          choice.level === 'company' ? `Company: ${choice.owner}` : `Organisation: ${choice.owner}, with all its companies`,
          (value) => change(() => {
            level = value;
          })))),
      h('fieldset', { key: 'permissions' }, h('legend', null, `Permissions (${chosen.size} of ${permissions.length})`),
        h('p', { class: 'row' },
          button('All', () => all(permissions.map(({ scope }) => scope)), { kind: 'small', label: 'All permissions' }),
          button('None', () => all([]), { kind: 'small', label: 'None of the permissions' })),
        h('div', { class: 'choices' }, permissions.map(({ scope, words }) =>
          checkbox([words, ' ', h('code', null, scope)], chosen.has(scope),
            (checked) => change(() => (checked ? chosen.add(scope) : chosen.delete(scope))), { key: scope }))))),
    actions: [
      h('button', { type: 'submit', form: 'create', class: 'button main', key: 'create' }, 'Create'),
      button('Cancel', () => dialog.close(), { key: 'cancel' }),
    ],
  });
  const shown = () => ({
    title: 'Your key',
    body: secret.view(),
    actions: button('Done', () => dialog.close(), { kind: 'main', key: 'done', disabled: !secret.isStored() }),
  });
  const dialog = openDialog(() => (secret ? shown() : form()), {
    mayCancel: () => !isAsking && (!secret || secret.mayCancel()),
    closed: () => secret?.forget(),
    wide: true,
  });
  dialog.focus('#name');
}
