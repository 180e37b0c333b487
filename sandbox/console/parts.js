// What several screens are made of.

import { asMoment } from './format.js';
import { h } from './view.js';

const ICONS = {
  alert: 'M12 3 2.500 20h19zM12 10v4.500M12 17.300v.2',
  check: 'M5 12.500 10 17.500 19 7',
  clock: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M12 7.500v5l3 2',
  copy: 'M9 9h10v11H9zM5 15V4h10',
  cross: 'M6 6l12 12M18 6 6 18',
  dash: 'M6 12h12',
  dot: 'M12 9a3 3 0 1 0 0 6a3 3 0 1 0 0-6',
  key: 'M8 9a4 4 0 1 0 0 8a4 4 0 1 0 0-8M11.500 11.500 20 4M17 7l2.500 2.500',
  menu: 'M4 7h16M4 12h16M4 17h16',
  plug: 'M9 3v5M15 3v5M6 8h12v3a6 6 0 0 1-12 0zM12 17v4',
};

export const icon = (name) =>
  h('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: ICONS[name] }));

/** Tells a reader who does not see the page. */
export function announce(text) {
  document.getElementById('announcement').textContent = text;
}

/** A word with a colour and a sign, so that neither is needed alone. */
export const badge = (kind, text) => {
  const signs = { good: 'check', bad: 'cross', warn: 'alert', busy: 'clock', plain: 'dot', off: 'dash' };
  return h('span', { class: `badge ${kind}` }, icon(signs[kind]), text);
};

export const time = (text) => h('time', { datetime: text }, asMoment(text));

/** A button that does something and says when it could not. */
export function button(text, onClick, { kind = 'plain', label, ...props } = {}) {
  return h('button', { type: 'button', class: `button ${kind}`, 'aria-label': label, onClick, ...props }, text);
}

export function copyButton(text, what) {
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text());
      announce(`${what} copied.`);
    } catch {
      announce(`${what} could not be copied. Select the text and copy it.`);
    }
  };
  return h('button', { type: 'button', class: 'button small', onClick: copy, 'aria-label': `Copy ${what}` },
    icon('copy'), 'Copy');
}

/** Text to copy, such as commands. */
export const snippet = (text, what) =>
  h('div', { class: 'snippet' },
    h('pre', { tabindex: '0', 'aria-label': what, role: 'region' }, h('code', null, text)),
    copyButton(() => text, what));

/** Names with their values. */
export const facts = (...pairs) =>
  h('dl', { class: 'facts' },
    pairs.filter(Boolean).map(([name, ...value]) => h('div', { key: name }, h('dt', null, name), h('dd', null, value))));

export const empty = (title, ...words) =>
  h('div', { class: 'empty' }, h('p', { class: 'empty-title' }, title), h('p', null, words));

/**
 * A table that is a list of cards where the page is narrow. The roles stand here since another
 * `display` takes them away. A column is `{ name, unseen }`, a row `{ key, cells }`; its first cell
 * is its header.
 */
export function table(caption, columns, rows) {
  const head = columns.map((column) =>
    h('th', { role: 'columnheader', scope: 'col', class: column.class, key: column.name },
      column.unseen ? h('span', { class: 'unseen' }, column.name) : column.name));
  const cell = (content, index) => {
    const { name, unseen } = columns[index];
    const props = { key: name, class: columns[index].class, 'data-name': unseen ? null : name };
    return index === 0
      ? h('th', { role: 'rowheader', scope: 'row', ...props }, content)
      : h('td', { role: 'cell', ...props }, content);
  };
  return h('table', { role: 'table', class: 'table' },
    h('caption', { class: 'unseen' }, caption),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, head)),
    h('tbody', { role: 'rowgroup' },
      rows.map((row) => h('tr', { role: 'row', key: row.key, class: row.class }, row.cells.map(cell)))));
}

let numbers = 0;
/** An id that nothing else has. */
export const newId = () => `id-${(numbers += 1)}`;

/** A field with its label, and with a hint or what is wrong. */
export function field(label, id, input, { hint, problem } = {}) {
  const notes = [hint && `${id}-hint`, problem && `${id}-problem`].filter(Boolean).join(' ');
  Object.assign(input.props, { id, 'aria-describedby': notes || null, 'aria-invalid': problem ? 'true' : null });
  return h('div', { class: 'field', key: id },
    h('label', { for: id }, label),
    hint && h('p', { class: 'hint', id: `${id}-hint` }, hint),
    input,
    problem && h('p', { class: 'problem', id: `${id}-problem`, role: 'alert' }, icon('alert'), problem));
}

export function select(choices, value, onChange, props = {}) {
  return h('select', { value, onChange: (event) => onChange(event.target.value), ...props },
    choices.map(([name, text]) => h('option', { key: name, value: name }, text)));
}

export function checkbox(text, checked, onChange, props = {}) {
  const input = h('input', {
    type: 'checkbox', checked, onChange: (event) => onChange(event.target.checked), ...props,
  });
  return h('label', { class: 'choice', key: props.key }, input, h('span', null, text));
}

export function radio(name, value, chosen, text, onChange) {
  const input = h('input', { type: 'radio', name, value, checked: value === chosen, onChange: () => onChange(value) });
  return h('label', { class: 'choice', key: value }, input, h('span', null, text));
}
