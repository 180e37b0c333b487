// What came in, as it comes.

import { openDialog } from '../dialog.js';
import { asClock, asMoment, count } from '../format.js';
import { badge, button, empty, facts, field, table } from '../parts.js';
import { h } from '../view.js';

export const title = 'Requests';

export const load = ({ ask }) => ask('requests');

const COLUMNS = [
  { name: 'Request' },
  { name: 'Time' },
  { name: 'Answer' },
  { name: 'Took' },
  { name: 'Key' },
  { name: 'Request id', class: 'narrow' },
];

let filter = '';

export function view({ requests }, { act, redraw, ask }) {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const found = requests.filter((request) => {
    const text = [request.method, request.path, request.status ?? request.outcome, request.key, request.id];
    const whole = text.join(' ').toLowerCase();
    return words.every((word) => whole.includes(word));
  });
  const input = h('input', {
    type: 'search', value: filter, autocomplete: 'off',
    onInput: (event) => {
      filter = event.target.value;
      redraw();
    },
  });
  return [
    h('p', { class: 'lead' }, 'The last 300 requests to the API, the newest first. Keys are shown by their labels.'),
    h('div', { class: 'row tools' },
      field('Filter', 'filter', input, { hint: 'Words of the path, the status, the key or the id.' }),
      button('Clear', () => act('The list is empty now.', 'requests/clear'), { disabled: requests.length === 0 })),
    h('p', { class: 'hint', role: 'status', key: 'count' },
      `${count(found.length, 'request')}${words.length > 0 ? ` of ${requests.length}` : ''}`),
    requests.length === 0
      ? empty('No request yet', 'Requests appear here as a program sends them.')
      : found.length === 0
        ? empty('Nothing found', 'No request contains all of these words.')
        : table('Requests', COLUMNS, found.map((request) => ({ key: request.number, cells: cells(request, ask) }))),
  ];
}

function cells(request, ask) {
  const { number, method, path, time, key, milliseconds, id } = request;
  return [
    h('button', {
      type: 'button', class: 'as-link', onClick: () => open(number, ask), 'aria-label': `${method} ${path}, details`,
    }, h('code', null, h('span', { class: 'method' }, method), ' ', path)),
    h('time', { datetime: time, title: asMoment(time) }, asClock(time)),
    answer(request),
    milliseconds === null ? '' : `${milliseconds} ms`,
    key ? h('code', null, key) : 'none',
    h('code', { class: 'id' }, id),
  ];
}

function answer({ outcome, status }) {
  switch (outcome) {
    case 'waiting': return badge('busy', 'pending');
    case 'gone': return badge('warn', 'client disconnected');
    case 'cut': return badge('bad', 'connection cut');
    default: return badge(status < 400 ? 'good' : 'bad', String(status));
  }
}

async function open(number, ask) {
  let request;
  try {
    request = await ask(`requests/${number}`);
  } catch (error) {
    request = { problem: error.message };
  }
  const dialog = openDialog(() => ({
    title: request.problem ? 'This request' : `${request.method} ${request.path}`,
    body: request.problem ? h('p', null, request.problem) : whole(request),
    actions: button('Close', () => dialog.close(), { kind: 'main', key: 'close' }),
  }), { wide: true });
}

function whole(request) {
  const { time, key, id, milliseconds, answer: answered } = request;
  return [
    facts(
      ['Time', asMoment(time)],
      ['Answer', answer(request)],
      milliseconds !== null && ['Took', `${milliseconds} ms`],
      ['Key', key ? h('code', null, key) : 'none, or an unknown one'],
      ['Request id', h('code', null, id)]),
    half('Request', request.request),
    answered && half(answered.isCut ? 'Answer, cut before its end' : 'Answer', answered),
  ];
}

function half(name, { headers, body, length }) {
  const lines = Object.entries(headers).map(([header, value]) => `${header}: ${value}`);
  const text = (label, content) => h('pre', { tabindex: '0', role: 'region', 'aria-label': label }, h('code', null, content));
  return h('section', { key: name },
    h('h3', null, name),
    text(`${name}: headers`, lines.join('\n')),
    body ? text(`${name}: body`, body) : h('p', { class: 'hint' }, length > 0 ? `${length} bytes, not text.` : 'No body.'),
    body && length > body.length * 4 && h('p', { class: 'hint' }, `The beginning of ${length} bytes.`));
}
