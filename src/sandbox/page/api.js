/** Speaks with the sandbox's control API: one function for each thing a person can do on this page. */

/** A refusal or a broken line, with a sentence for the person. */
export class SandboxError extends Error {}

async function call(method, path, body) {
  let response;
  try {
    response = await fetch(path, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
  } catch {
    throw new SandboxError('The sandbox does not answer. Is it still running?');
  }
  const answer = await response.json().catch(() => null);
  if (!response.ok) {
    throw new SandboxError(
      answer?.error ?? answer?.description ?? `The sandbox answered ${response.status}.`,
    );
  }
  return answer;
}

export const api = {
  state: () => call('GET', '/sandbox/state'),
  sendMessage: message => call('POST', '/sandbox/message', message),
  pressButton: press => call('POST', '/sandbox/callback', press),
  askInline: question => call('POST', '/sandbox/inline', question),
  chooseInline: choice => call('POST', '/sandbox/inline/choose', choice),
  shareContact: contact => call('POST', '/sandbox/contact', contact),
  preparedFor: (id, userId) => call('GET', `/sandbox/prepared/${encodeURIComponent(id)}?user_id=${userId}`),
  sendPrepared: (id, place) => call('POST', `/sandbox/prepared/${encodeURIComponent(id)}`, place),
  shareLocation: place => call('POST', '/sandbox/location', place),
  block: userId => call('POST', '/sandbox/block', { user_id: userId }),
  unblock: userId => call('POST', '/sandbox/unblock', { user_id: userId }),
  publish: () => call('POST', '/sandbox/publish', {}),
  addFault: fault => call('POST', '/sandbox/fault', fault),
  clearFaults: () => call('DELETE', '/sandbox/fault'),
  letter: id => call('GET', `/sandbox/mail/${encodeURIComponent(id)}`),
  reset: person => call('POST', '/sandbox/reset', person),
};

/** Calls `onChange` whenever the world changed, and `onLine` with whether the stream is up. */
export function followChanges(onChange, onLine) {
  const stream = new EventSource('/sandbox/events');
  stream.addEventListener('changed', () => onChange());
  stream.addEventListener('open', () => {
    onLine(true);
    // What happened while the line was down was not announced.
    onChange();
  });
  stream.addEventListener('error', () => onLine(false));
}
