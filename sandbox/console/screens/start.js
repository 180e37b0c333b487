// Where everything is, and the way to an installation.

import { copyButton, facts, icon, snippet } from '../parts.js';
import { h } from '../view.js';

export const title = 'Try an integration';
export const name = 'Start';

export async function load({ ask }) {
  const [keys, installation] = await Promise.all([ask('applications'), ask('installation')]);
  return { ...keys, ...installation };
}

export function view({ applications, installations }, { shared, link }) {
  const isConnected = applications[0].connected;
  const isInstalled = installations.some(({ installation }) => installation);
  const step = (isDone, words, ...rest) =>
    h('li', { class: isDone ? 'done' : '', key: words }, h('span', { class: 'step-sign' }, isDone && icon('check')),
      h('div', null, h('p', null, h('strong', null, words), isDone && h('span', { class: 'unseen' }, ' (done)')), rest));
  return [
    h('p', { class: 'lead' },
      'Act as the customer, run your program against the API of this sandbox, and watch both sides.'),
    h('section', { 'aria-labelledby': 'way' },
      h('h2', { id: 'way' }, 'The way to an installation'),
      h('ol', { class: 'steps' },
        step(isConnected, 'Connect your application',
          h('p', null, 'Review its permissions, confirm with the passcode and copy the key.'),
          link('/console/applications', isConnected ? 'Connect it again' : 'Connect an application',
            { class: isConnected ? 'button' : 'button main' })),
        step(isInstalled, 'Store the key and run your program',
          h('p', null, 'Three ways are shown below. Each creates the installation.')),
        step(isInstalled, 'Watch the installation',
          h('p', null, 'Its status and its metadata, as your program wrote them. ',
            link('/console/installation', 'Open the installation'))))),
    h('section', { 'aria-labelledby': 'where' },
      h('h2', { id: 'where' }, 'Where everything is'),
      facts(
        ['Passcode', h('code', { class: 'passcode' }, shared.passcode),
          ' At Pleo only the customer knows it; here you are the customer.'],
        ['API', h('code', null, shared.https), copyButton(() => shared.https, 'the address of the API')],
        ['API without TLS', h('code', null, shared.http), copyButton(() => shared.http, 'the address without TLS')],
        ['CA file', h('code', null, shared.caFile), copyButton(() => shared.caFile, 'the path of the CA file')])),
    h('section', { 'aria-labelledby': 'ways' },
      h('h2', { id: 'ways' }, 'Three ways to try it'),
      h('p', null, 'Run the commands in the directory of libpleo',
        shared.archive ? [', ', h('code', null, shared.archive)] : null, '. All of them need these settings:'),
      snippet(settings(shared), 'the settings'),
      h('h3', null, 'With the program pleo'),
      h('p', null, 'It asks for the key, stores it in a file that only you can read, and creates the installation.'),
      snippet(withTool(shared), 'the commands for pleo'),
      h('h3', null, 'With C'),
      snippet(`${store}\n${inC(shared)}`, 'the commands for C'),
      h('h3', null, 'With curl'),
      snippet(`${store}\n${withCurl(shared)}`, 'the commands for curl')),
  ];
}

const quoted = (text) => (/^[\w./:@%+=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);

const settings = ({ https, caFile }) =>
  `export PLEO_BASE_URL=${https} PLEO_PROXY=none
export PLEO_CA_FILE=${quoted(caFile)} PLEO_CA_ONLY=true`;

/** Asks for the key, unless it is stored already. */
const store = `export PLEO_KEY_FILE=$PWD/sandbox.key
[ -s "$PLEO_KEY_FILE" ] || (umask 077; read -rsp 'Key: ' key; printf '%s\\n' "$key" >"$PLEO_KEY_FILE")`;

/** The source of libpleo has to be built first; an archive has everything. */
const inC = ({ archive }) => {
  const lib = archive ? 'lib' : 'target/release';
  return `${archive ? '' : 'cargo build --release && ln -sf libpleo.so target/release/libpleo.so.1\n'}\
gcc -Iinclude examples/c/create_installation.c -o create_installation \\
    -L${lib} -lpleo -Wl,-rpath,$PWD/${lib}
./create_installation`;
};

const withTool = ({ archive }) =>
  `${archive ? 'bin/pleo' : 'tool/build.sh\ntarget/release/pleo'} connect \
--options $PWD/sandbox.options --keep file:$PWD/sandbox.key`;

const withCurl = ({ https, caFile }) =>
  `curl --cacert ${quoted(caFile)} \\
    --config <(printf 'user = "%s:"\\n' "$(cat "$PLEO_KEY_FILE")") \\
    --json '{"status": "ACTIVATED"}' ${https}/v1/installations/me`;
