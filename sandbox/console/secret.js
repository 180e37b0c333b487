// The one place where a key is shown, once.

import { announce, checkbox, copyButton, icon } from './parts.js';
import { h } from './view.js';

/**
 * What a dialog shows of a key that was just made: `view()` for its body, `isStored()` once the
 * reader says so, `mayCancel()` for Escape. The text is in the answer that made the key and in this
 * dialog; `forget()` takes it away.
 */
export function secretOf(made, redraw) {
  let text = made.key;
  let stored = false;
  let warned = false;
  const storedChanged = (checked) => {
    stored = checked;
    redraw();
  };
  return {
    isStored: () => stored,
    forget: () => {
      text = '';
    },
    mayCancel: () => {
      if (stored || warned) {
        return true;
      }
      warned = true;
      announce('The key is not stored yet. Press Escape again to discard it.');
      redraw();
      return false;
    },
    view: () => [
      h('p', { class: 'notice' }, icon('key'), h('span', null,
        h('strong', null, 'You will not see it again. '),
        'Copy the key now and store it where only your program can read it, such as a file that belongs to its user.')),
      h('div', { class: 'secret' },
        h('code', { id: 'key', tabindex: '0', role: 'textbox', 'aria-readonly': 'true', 'aria-label': `Key ${made.name}` }, text),
        copyButton(() => text, 'the key')),
      warned && !stored && h('p', { class: 'problem', role: 'alert' }, icon('alert'),
        'The key is not stored yet. Press Escape again to discard it.'),
      checkbox('I have stored it', stored, storedChanged, { key: 'stored' }),
    ],
  };
}
