// What can be connected, and the dialog that connects it.

import { tell } from '../api.js';
import { openDialog } from '../dialog.js';
import { badge, button, field, icon, radio } from '../parts.js';
import { secretOf } from '../secret.js';
import { h } from '../view.js';

export const title = 'Applications';

export const load = ({ ask }) => ask('applications');

export function view({ applications }, context) {
  return [
    h('p', { class: 'lead' }, 'Connecting an application creates an API key, with which the application acts for the ',
      'company.'),
    h('ul', { class: 'cards' }, applications.map((application) => card(application, context))),
  ];
}

function card(application, context) {
  const { id, name, about, method, connected } = application;
  const isOwn = Boolean(application.permissions);
  const state = connected ? badge('good', 'Connected') : badge('off', 'Not connected');
  return h('li', { class: 'card', key: id },
    h('div', { class: 'card-head' }, h('h2', null, name), state),
    h('p', null, about),
    isOwn && button(connected ? 'Connect again' : 'Connect', () => connect(application, context),
      { kind: 'main', label: `${connected ? 'Connect again' : 'Connect'}: ${name}` }),
    method === 'oauth2' && h('p', { class: 'hint' }, icon('alert'),
      'Cannot be connected here: the sandbox does not implement OAuth2.'));
}

/** Permissions, then the passcode, then the key. */
function connect(application, context) {
  const { company } = context;
  let step = 'permissions';
  let level = application.levels[0].level;
  let passcode = '';
  let problem = null;
  let isAsking = false;
  let secret = null;

  const secondsLocked = () => Math.max(0, Math.ceil((context.shared.lockedUntil - Date.now()) / 1000));

  const go = (next, focus) => {
    step = next;
    dialog.redraw();
    dialog.focus(focus);
  };
  const confirm = async (event) => {
    event.preventDefault();
    if (isAsking || secondsLocked() > 0) {
      return;
    }
    isAsking = true;
    try {
      const made = await tell('connect', company, { application: application.id, level, passcode });
      secret = secretOf(made, () => dialog.redraw());
      passcode = '';
      go('key', '#key');
    } catch (error) {
      passcode = '';
      // The sandbox says how long it is locked, which the dialog shows instead, and no longer.
      await context.refresh();
      problem = secondsLocked() > 0 ? null : error.message;
      dialog.redraw();
      dialog.focus(secondsLocked() > 0 ? null : '#passcode');
    } finally {
      isAsking = false;
    }
  };

  const steps = {
    permissions: () => ({
      title: `Connect ${application.name}`,
      body: [
        h('p', null, 'It asks for these permissions, all of them or none.'),
        h('ul', { class: 'permissions' }, application.permissions.map(({ scope, words }) =>
          h('li', { key: scope }, icon('check'), h('span', null, words), h('code', null, scope)))),
        application.levels.length > 1 && h('fieldset', null, h('legend', null, 'For whom'),
          application.levels.map((choice) => radio('level', choice.level, level,
            choice.level === 'company' ? `${choice.owner} alone` : `${choice.owner}, with all its companies`,
            (chosen) => {
              level = chosen;
              dialog.redraw();
            }))),
      ],
      actions: [
        button('Allow', () => go('passcode', '#passcode'), { kind: 'main', key: 'allow' }),
        button('Cancel', () => dialog.close(), { key: 'cancel' }),
      ],
    }),
    passcode: () => {
      const seconds = secondsLocked();
      const input = h('input', {
        type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: '4', class: 'passcode', value: passcode,
        disabled: seconds > 0,
        onInput: (event) => {
          passcode = event.target.value;
          problem = null;
        },
      });
      const locked = `Three wrong passcodes. Locked for ${seconds} s.`;
      return {
        title: 'Allow with your passcode',
        body: h('form', { id: 'allow', onSubmit: confirm },
          field('Passcode', 'passcode', input, {
            hint: 'Four digits; the start screen shows them.',
            problem: seconds > 0 ? locked : problem,
          })),
        actions: [
          h('button', { type: 'submit', form: 'allow', class: 'button main', key: 'confirm', disabled: seconds > 0 }, 'Confirm'),
          button('Back', () => go('permissions'), { key: 'back' }),
        ],
      };
    },
    key: () => ({
      title: 'Your key',
      body: secret.view(),
      actions: button('Done', () => dialog.close(), { kind: 'main', key: 'done', disabled: !secret.isStored() }),
    }),
  };

  let wasLocked = false;
  const ticking = setInterval(() => {
    const isLocked = secondsLocked() > 0;
    if (isLocked || wasLocked) {
      problem = null;
      dialog.redraw();
    }
    wasLocked = isLocked;
  }, 250);
  const dialog = openDialog(() => steps[step](), {
    mayCancel: () => !isAsking && (step !== 'key' || secret.mayCancel()),
    closed: () => {
      clearInterval(ticking);
      secret?.forget();
    },
  });
}
