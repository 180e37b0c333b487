// Expenses, the queue of them, and the jobs that a program works off.

import { asDay, asDuration, asMoment, asMoney, asWords, count } from '../format.js';
import { badge, button, checkbox, empty, facts, table } from '../parts.js';
import { h } from '../view.js';

export const title = 'Expenses and export';
export const name = 'Export';

export const load = ({ ask }) => ask('export');

const FEW = 12;
const ENTRIES = [
  { name: 'Expense' },
  { name: 'Date' },
  { name: 'Amount', class: 'number' },
  { name: 'Status' },
  { name: 'Queue', unseen: true, class: 'actions' },
];
const ITEMS = [
  { name: 'Expense' },
  { name: 'Status' },
  { name: 'Reported' },
  { name: 'Actions', unseen: true, class: 'actions' },
];
const STATES = { EXPORTED: 'good', EXPORTING: 'busy', QUEUED: 'busy' };
const JOBS = { pending: 'busy', in_progress: 'busy', failed: 'bad', completed: 'good', completed_with_errors: 'warn' };
const RESULTS = { pending: 'plain', in_progress: 'busy', successful: 'good', failed: 'bad', abandoned: 'off' };

let isWhole = false;
let byVendor = false;
const selected = new Set();

export function view({ entries, jobs, contraAccountsMissing }, context) {
  return [
    h('p', { class: 'lead' }, 'Select expenses, queue them and export the queue. Your program processes the job and reports each ',
      'expense.'),
    queue(entries.filter(({ queued }) => queued), contraAccountsMissing, context),
    h('section', { 'aria-labelledby': 'jobs', key: 'jobs' },
      h('h2', { id: 'jobs' }, 'Export jobs'),
      jobs.length === 0
        ? empty('No job yet', 'It appears here when you export the queue or a program starts one.')
        : jobs.map((one) => job(one, context))),
    expenses(entries, context),
  ];
}

function queue(queued, contraAccountsMissing, { act, redraw, shown, choose }) {
  const start = () => act(`A job of ${count(queued.length, 'expense')} is started.`, 'export/start', { byVendor });
  const clear = () => act('The queue is empty.', 'export/queue', { entries: queued.map(({ id }) => id), queued: false });
  return h('section', { 'aria-labelledby': 'queue', class: 'card', key: 'queue' },
    h('div', { class: 'card-head' }, h('h2', { id: 'queue' }, 'Queue'),
      badge(queued.length > 0 ? 'busy' : 'off', count(queued.length, 'expense'))),
    queued.length === 0 && h('p', { class: 'hint', key: 'none' }, 'Queue expenses from the list below.'),
    checkbox('Vendor-based bookkeeping', byVendor, (checked) => {
      byVendor = checked;
      redraw();
    }, { key: 'by-vendor' }),
    checkbox('Contra accounts are missing (blocks every export)', shown('contra', contraAccountsMissing),
      (missing) => choose('contra', missing, missing ? 'Contra accounts are missing.' : 'Contra accounts are complete.',
        'export/contra-accounts', { missing }),
      { key: 'contra' }),
    h('p', { class: 'row', key: 'actions' },
      button('Export', start, { kind: 'main', disabled: queued.length === 0 }),
      button('Empty the queue', clear, { disabled: queued.length === 0 })));
}

function expenses(entries, { act, redraw }) {
  const shown = isWhole ? entries : entries.slice(0, FEW);
  const isFree = (entry) => !entry.queued && !['QUEUED', 'EXPORTING', 'EXPORTED'].includes(entry.status);
  const chosen = shown.filter((entry) => isFree(entry) && selected.has(entry.id));
  const add = async (ids) => {
    await act(`${count(ids.length, 'expense')} queued.`, 'export/queue', { entries: ids, queued: true });
    ids.forEach((id) => selected.delete(id));
    redraw();
  };
  const select = (id) => (checked) => {
    if (checked) {
      selected.add(id);
    } else {
      selected.delete(id);
    }
    redraw();
  };
  const all = (checked) => {
    shown.filter(isFree).forEach(({ id }) => (checked ? selected.add(id) : selected.delete(id)));
    redraw();
  };
  const row = (entry) => {
    const words = entry.note ?? asWords(entry.family);
    return {
      key: entry.id,
      cells: [
        isFree(entry)
          ? checkbox(words, selected.has(entry.id), select(entry.id))
          : h('span', { class: 'name', key: 'name' }, words),
        asDay(entry.date),
        asMoney(entry.minors, entry.currency),
        entry.queued ? badge('plain', 'In the queue') : badge(STATES[entry.status] ?? 'off', asWords(entry.status)),
        entry.queued && button('Take out', () => act('Taken out of the queue.', 'export/queue', { entries: [entry.id], queued: false }),
          { kind: 'small', label: `Take out of the queue: ${words}` }),
      ],
    };
  };
  return h('section', { 'aria-labelledby': 'expenses', key: 'expenses' },
    h('h2', { id: 'expenses' }, 'Expenses'),
    h('div', { class: 'row tools' },
      checkbox('All that are shown', chosen.length > 0 && chosen.length === shown.filter(isFree).length, all),
      button(`Add to the queue${chosen.length > 0 ? ` (${chosen.length})` : ''}`, () => add(chosen.map(({ id }) => id)),
        { disabled: chosen.length === 0 })),
    table('Expenses', ENTRIES, shown.map(row)),
    entries.length > FEW && h('p', null, button(isWhole ? `Show ${FEW}` : `Show all ${entries.length}`, () => {
      isWhole = !isWhole;
      redraw();
    })));
}

function job(one, context) {
  const { id, status, isOpen, reason, reasonType, byVendor: isByVendor, created, expires, items, errors } = one;
  const { act } = context;
  const done = items.filter((item) => item.status === 'successful').length;
  const failed = items.filter((item) => item.status === 'failed').length;
  const heading = `job-${id}`;
  return h('article', { class: 'card', key: id, 'aria-labelledby': heading },
    h('div', { class: 'card-head' }, h('h3', { id: heading }, `Job of ${asMoment(created)}`),
      badge(JOBS[status], asWords(status))),
    h('label', { class: 'progress', key: 'progress' },
      h('span', null, `${done} of ${items.length} exported${failed > 0 ? `, ${failed} failed` : ''}`),
      h('progress', { max: String(Math.max(items.length, 1)), value: done + failed })),
    facts(
      ['Job', h('code', null, id)],
      isByVendor && ['Bookkeeping', 'by vendors'],
      (reason || reasonType) && ['Reason', reasonType && h('code', null, reasonType), reason && ` ${reason}`],
      isOpen && ['Time to live', left(expires)]),
    errors.length > 0 && h('div', { key: 'errors', class: 'errors' },
      h('h4', null, `${count(errors.length, 'error')} in the last report`),
      h('ul', null, errors.map((error, index) => h('li', { key: index },
        h('code', null, error?.type ?? 'no type'), ' ', error?.message ?? '', ' ',
        h('code', { class: 'id' }, error?.accountingEntryId ?? ''))))),
    table(`Expenses of the job of ${asMoment(created)}`, ITEMS, items.map((item) => ({
      key: item.entry,
      class: item.status,
      cells: itemCells(item, one, act),
    }))),
    isOpen && h('p', { class: 'row', key: 'actions' },
      button('Expire the job', () => act('The job is expired.', 'export/expire', { job: id }), { kind: 'small bad' })));
}

/** Counts down by itself: the job ends without a request. */
function left(expires) {
  const seconds = () => Math.max(0, Math.ceil((new Date(expires) - Date.now()) / 1000));
  const tick = (element) => {
    const ticking = setInterval(() => {
      if (!element.isConnected) {
        clearInterval(ticking);
      } else if (element.dataset.expires) {
        const rest = Math.max(0, Math.ceil((new Date(element.dataset.expires) - Date.now()) / 1000));
        element.firstChild.data = asDuration(rest);
      }
    }, 1000);
  };
  return h('span', { 'data-expires': expires, ref: tick }, asDuration(seconds()));
}

function itemCells(item, { id, isOpen }, act) {
  const words = item.note ?? asWords(item.family);
  const reported = [
    item.externalId && ['as ', h('code', null, item.externalId)],
    item.externalUrl && [' at ', h('code', null, item.externalUrl)],
    item.reasonType && [' ', h('code', null, item.reasonType)],
    item.reason && ` ${item.reason}`,
  ];
  return [
    h('span', { class: 'name' }, words),
    badge(RESULTS[item.status] ?? 'plain', asWords(item.status)),
    h('span', null, reported),
    isOpen && button('Remove', () => act('Removed from the job.', 'export/remove', { job: id, entry: item.entry }),
      { kind: 'small', label: `Remove from the job: ${words}` }),
  ];
}
