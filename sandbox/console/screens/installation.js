// The installation as the program wrote it, and what Pleo might do to it.

import { badge, button, empty, facts, time } from '../parts.js';
import { asWords } from '../format.js';
import { h } from '../view.js';

export const title = 'Installation';

export const load = ({ ask }) => ask('installation');

const KINDS = {
  ACTIVATED: 'good',
  INACTIVE: 'off',
  AUTHORIZED: 'busy',
  PENDING_INTEGRATION: 'busy',
  ERROR: 'bad',
};
/** What each button does: its word, the status, the error code. */
const CHANGES = [
  ['Activate', 'ACTIVATED'],
  ['Deactivate', 'INACTIVE'],
  ['Set ERROR (AUTH_ERROR)', 'ERROR', 'AUTH_ERROR'],
  ['Set ERROR (NOT_ENTITLED)', 'ERROR', 'NOT_ENTITLED'],
  ['Set AUTHORIZED', 'AUTHORIZED'],
  ['Set PENDING_INTEGRATION', 'PENDING_INTEGRATION'],
  ['Set ON_HOLD (undocumented)', 'ON_HOLD'],
];

export function view({ installations }, context) {
  const isOne = installations.length === 1;
  return [
    h('p', { class: 'lead' }, 'The installation as your program wrote it. Pleo shows its status to the customer.'),
    installations.map((one) => section(one, isOne, context)),
  ];
}

function section({ level, owner, resource, installation, timeline }, isOne, { act, link }) {
  const id = `of-${level}`;
  const heading = isOne ? owner : `${level === 'company' ? 'Company' : 'Organisation'}: ${owner}`;
  return h('section', { key: level, 'aria-labelledby': id, class: 'card' },
    h('div', { class: 'card-head' }, h('h2', { id }, heading),
      installation ? badge(KINDS[installation.status] ?? 'warn', installation.status) : badge('off', 'No installation')),
    installation
      ? [known(installation, resource), changes(level, owner, installation, act)]
      : h('div', { key: 'none' }, empty('There is no installation yet',
        'It appears here when a program creates it with a key of ', owner, '. ',
        link('/console/applications', 'Get a key'))),
    h('h3', null, 'History'),
    timeline.length === 0
      ? h('p', { class: 'hint' }, 'Nothing yet. Changes are listed here; reads are among the ',
        link('/console/requests', 'requests'), '.')
      : h('ol', { class: 'timeline' }, timeline.map((moment, index) =>
        h('li', { key: timeline.length - index }, happened(moment)))));
}

function known(installation, resource) {
  const { status, errorCode, metadata, metadataCount, created, updated, madeBy } = installation;
  return h('div', { key: 'known' },
    facts(
      ['Status', h('code', null, status), errorCode && [' with the error code ', h('code', null, errorCode)]],
      ['Created', time(created), madeBy && [' with the key ', h('code', null, madeBy)]],
      ['Changed', time(updated)],
      ['Installation', h('code', null, installation.id)],
      ['For', h('code', null, resource)]),
    h('h3', null, 'Metadata'),
    metadataCount === 0
      ? h('p', { class: 'hint' }, 'None.')
      : h('pre', { tabindex: '0', role: 'region', 'aria-label': 'Metadata' }, h('code', null, metadata)));
}

function changes(level, owner, installation, act) {
  const isOther = ([, status, code]) =>
    status !== installation.status || (code ?? null) !== (installation.errorCode ?? null);
  const change = ([word, status, errorCode]) => button(word,
    () => act(`The installation of ${owner} is ${asWords(status)} now.`, 'installation/status', { level, status, errorCode }),
    { kind: 'small', key: word });
  const remove = () => act(`The installation of ${owner} is deleted.`, 'installation/delete', { level });
  return h('div', { key: 'changes' },
    h('h3', null, 'Change it, and see how your program reacts'),
    h('p', { class: 'row' }, CHANGES.filter(isOther).map(change),
      button('Delete', remove, { kind: 'small bad', label: `Delete the installation of ${owner}` })));
}

function happened({ time: at, key, what, status, state }) {
  const isFine = status === null || status < 400;
  return [
    time(at), h('span', null, h('strong', null, what),
      key ? [' with the key ', h('code', null, key)] : ' in this console'),
    key && badge(isFine ? 'good' : 'bad', status === null ? 'connection cut' : String(status)),
    state && h('span', { class: 'sub' }, 'then ', h('code', null, state)),
  ];
}
