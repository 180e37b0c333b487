// What the page asks of the sandbox, on this machine and nowhere else.

/** What went wrong, in a sentence for the reader. */
export class Problem extends Error {
  constructor(sentence, members = {}) {
    super(sentence);
    this.members = members;
  }
}

async function call(path, company, options) {
  const query = company === 1 ? '' : `?company=${company}`;
  let response;
  try {
    response = await fetch(`/sandbox/console/${path}${query}`, { cache: 'no-store', ...options });
  } catch {
    throw new Problem('The sandbox does not respond. Is it still running?');
  }
  if (response.status === 204) {
    return null;
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Problem(answer.problem ?? `The sandbox responded with ${response.status}.`, answer);
  }
  return answer;
}

export function ask(path, company) {
  return call(path, company);
}

export function tell(path, company, body) {
  const headers = { 'content-type': 'application/json' };
  return call(path, company, { method: 'POST', headers, body: JSON.stringify(body ?? {}) });
}

/**
 * Calls back whenever something changed, and when the sandbox comes or goes. A tab that nobody sees listens to nothing: a
 * browser has six connections to a host, for all its tabs.
 */
export function listen({ changed, connected }) {
  let events = null;
  const follow = () => {
    if (document.hidden) {
      events?.close();
      events = null;
    } else if (!events) {
      events = new EventSource('/sandbox/console/events');
      events.addEventListener('changed', () => changed());
      events.onopen = () => connected(true);
      events.onerror = () => connected(false);
    }
  };
  document.addEventListener('visibilitychange', () => {
    follow();
    if (!document.hidden) {
      changed();
    }
  });
  follow();
}
