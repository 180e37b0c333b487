// Trouble for the next requests, and the choices where nobody knows what Pleo does.

import { asWords, count } from '../format.js';
import { badge, button, empty, field, icon, select } from '../parts.js';
import { h } from '../view.js';

export const title = 'Faults and unknowns';
export const name = 'Faults';

export const load = ({ ask }) => ask('faults');

const TOO_MANY = '{"type":"TOO_MANY_REQUESTS","message":"Scripted by the console"}';
const FAILED = '{"type":"PROCESSING_FAILED","message":"Scripted by the console"}';
const CUT = '{"data":[{"id":"3f';
/** What can happen, as a fault of `/sandbox/next`, and what its number of seconds means. */
const KINDS = [
  ['429', '429 Too Many Requests', (s) => ({ status: 429, body: TOO_MANY, headers: { 'retry-after': s } }), 'Retry-After'],
  ['503', '503 with Retry-After', (s) => ({ status: 503, body: FAILED, headers: { 'retry-after': s } }), 'Retry-After'],
  ['500', '500 Internal Server Error', () => ({ status: 500, body: FAILED })],
  ['slow', 'Slow response', (s) => ({ delay_ms: Number(s) * 1000 }), 'Delay'],
  ['reset', 'Connection reset before the request is processed', () => ({ drop: true })],
  ['lost', 'Response lost after the request was processed', () => ({ drop: true, after: true })],
  ['cut', 'Response body cut short', () => ({ status: 200, body: CUT, torn: true })],
  ['expired', 'Expired certificate', () => ({ certificate: 'expired' })],
  ['other-name', 'Certificate for another host', () => ({ certificate: 'other-name' })],
  ['other-issuer', 'Certificate of an unknown authority', () => ({ certificate: 'other-issuer' })],
];
const kindOf = (name) => {
  const [, , fault, seconds] = KINDS.find(([known]) => known === name);
  return { fault, seconds };
};

const form = { kind: '503', times: '1', seconds: '1' };
let filter = '';

export function view({ faults, unknowns }, context) {
  return [
    h('p', { class: 'lead' }, 'Give your program trouble and see whether it copes.'),
    h('section', { 'aria-labelledby': 'next', class: 'card' },
      h('h2', { id: 'next' }, 'For the next requests'),
      adding(context),
      waiting(faults, context)),
    h('section', { 'aria-labelledby': 'unknowns', class: 'card' },
      h('h2', { id: 'unknowns' }, 'Where nobody knows what Pleo does'),
      h('p', null, 'A program has to cope with each of these answers. The first choice is the most plausible one, the last the most ',
        'awkward.'),
      choosing(unknowns, context)),
  ];
}

function adding({ act, redraw }) {
  const { fault, seconds } = kindOf(form.kind);
  const isCertificate = 'certificate' in fault('1');
  const set = (name) => (value) => {
    form[name] = value;
    redraw();
  };
  const number = (name, most) => h('input', {
    type: 'number', min: '1', max: String(most), required: true, value: form[name],
    onInput: (event) => set(name)(event.target.value),
  });
  const add = (event) => {
    event.preventDefault();
    const [, words] = KINDS.find(([known]) => known === form.kind);
    act(`Added: ${words}.`, 'faults', { ...fault(form.seconds), times: Number(form.times) });
  };
  return h('form', { class: 'row tools', onSubmit: add },
    field('What happens', 'kind', select(KINDS.map(([name, words]) => [name, words]), form.kind, set('kind'))),
    field(isCertificate ? 'Connections' : 'Requests', 'times', number('times', 1000)),
    seconds && field(`${seconds} in seconds`, 'seconds', number('seconds', 600)),
    h('button', { type: 'submit', class: 'button main' }, 'Add'));
}

function waiting(faults, { act }) {
  if (faults.length === 0) {
    return h('div', { key: 'none' }, empty('No fault is active', 'Every request gets its real response.'));
  }
  return h('div', { key: 'waiting' },
    h('ul', { class: 'list', 'aria-label': 'Active faults' }, faults.map((fault) =>
      h('li', { key: fault.id },
        badge('warn', `${fault.times} ×`), h('span', null, described(fault)),
        button('Remove', () => act('Removed.', 'faults/remove', { id: fault.id }),
          { kind: 'small', label: `Remove: ${described(fault)}` })))),
    button('Remove all', () => act('Every request gets its real response.', 'faults/clear')));
}

function described({ status, drop, after, torn, certificate, delayMs, method, path, key, skip }) {
  const what = [
    certificate && `wrong certificate (${certificate})`,
    drop && (after ? 'response lost after processing' : 'connection reset'),
    !drop && status !== null && `response ${status}${torn ? ', cut short' : ''}${after ? ', after processing' : ''}`,
    delayMs > 0 && `delayed by ${delayMs / 1000} s`,
  ].filter(Boolean).join(', ');
  const which = [method, path, key && `with the key ${key}`, skip > 0 && `after ${count(skip, 'other')}`].filter(Boolean);
  return which.length > 0 ? `${what}: ${which.join(' ')}` : what;
}

function choosing(known, { act, redraw, shown, choose }) {
  const unknowns = known.map((unknown) => ({ ...unknown, choice: shown(unknown.option, unknown.choice) }));
  const isUsual = ({ choice, choices }) => choice === choices[0].name;
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const found = unknowns.filter(({ option, about }) =>
    words.every((word) => `${option} ${about}`.toLowerCase().includes(word)));
  const input = h('input', {
    type: 'search', value: filter, autocomplete: 'off',
    onInput: (event) => {
      filter = event.target.value;
      redraw();
    },
  });
  const unusual = unknowns.filter((unknown) => !isUsual(unknown)).length;
  return [
    h('div', { class: 'row tools', key: 'tools' },
      field('Filter', 'filter', input),
      button('Reset all', () => act('Every choice is the most plausible one.', 'unknowns/plausible'),
        { disabled: unusual === 0 })),
    h('p', { class: 'hint', role: 'status', key: 'count' },
      `${found.length} of ${unknowns.length} shown, ${unusual} changed from the most plausible choice.`),
    found.length === 0 && h('div', { key: 'none' }, empty('Nothing found', 'No row contains all of these words.')),
    h('ul', { class: 'unknowns', key: 'list' }, found.map((unknown) => row(unknown, isUsual(unknown), choose))),
  ];
}

function row({ option, about, choices, choice, isNumber }, isUsual, choose) {
  const id = `choice-${option}`;
  const chosen = (value) => choose(option, value, `${asWords(option)}: ${value}.`, 'unknowns', { option, choice: value });
  const named = ({ name, says }) => [name, says && says !== name ? `${name}: ${says}` : name];
  const control = isNumber
    ? h('input', { id, type: 'number', min: '0', value: choice, onChange: (event) => chosen(event.target.value) })
    : select(choices.map(named), choice, chosen, { id });
  return h('li', { key: option, class: isUsual ? '' : 'unusual' },
    h('label', { for: id }, about, ' ', h('code', null, `--${option}`)),
    control,
    !isUsual && h('p', { class: 'hint' }, icon('alert'), `The most plausible is ${choices[0].name}.`));
}
