// Dialogs: they keep the focus among themselves, give it back at the end, and Escape cancels.

import { newId } from './parts.js';
import { h, render } from './view.js';

const open = new Set();

/** Draws the open dialogs anew, as when something changed. */
export function redrawDialogs() {
  for (const dialog of open) {
    dialog.redraw();
  }
}

/**
 * Opens a dialog. `view` describes it: `{ title, body, actions }`. `mayCancel` is asked when the
 * reader presses Escape. Gives `{ redraw, close }`.
 */
export function openDialog(view, { mayCancel = () => true, closed = () => {}, wide = false } = {}) {
  const before = document.activeElement;
  const title = newId();
  const element = document.createElement('dialog');
  element.className = wide ? 'dialog wide' : 'dialog';
  element.setAttribute('aria-labelledby', title);

  const redraw = () => {
    const described = view();
    render(element,
      h('h2', { id: title, tabindex: '-1' }, described.title),
      h('div', { class: 'dialog-body' }, described.body),
      h('div', { class: 'dialog-actions' }, described.actions));
  };
  const dialog = {
    redraw,
    close: () => {
      element.close();
      end();
    },
    /** Puts the focus on the first that matches, or on the title. */
    focus: (selector) => element.querySelector(selector ?? 'h2').focus(),
  };
  // Nothing of it stays in the page, not even until the event of its closing: a page that is left does not get that.
  const end = () => {
    if (!open.delete(dialog)) {
      return;
    }
    element.remove();
    closed();
    if (before?.isConnected) {
      before.focus();
    }
  };
  element.addEventListener('cancel', (event) => {
    event.preventDefault();
    if (mayCancel()) {
      dialog.close();
    }
  });
  // The browser may close it without asking.
  element.addEventListener('close', end);
  open.add(dialog);
  document.body.append(element);
  redraw();
  element.showModal();
  return dialog;
}

/** Closes the open dialogs: nothing of them is to be on another screen, or in a page that the browser keeps. */
export function closeDialogs() {
  for (const dialog of open) {
    dialog.close();
  }
}

window.addEventListener('pagehide', closeDialogs);
