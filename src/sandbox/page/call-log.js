/** Lists what the bot asked of the Bot API, newest first. */
import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { hourOf } from './when.js';

const isGood = call => call.ok ?? (call.status === undefined || call.status < 400);

/** Waiting for updates says nothing about what the bot does, and would push out what does. */
const isTelling = call => call.method !== 'getUpdates';

function callRow(call) {
  const good = isGood(call);
  const verdict = good ? 'ok' : String(call.error_code ?? call.status ?? 'failed');
  const details = call.params ?? call.payload;
  return h(
    'li',
    {},
    h(
      'details',
      {},
      h(
        'summary',
        {},
        h('span', { class: `verdict ${good ? 'good' : 'bad'}` }, verdict),
        h('span', { class: 'call-method' }, call.method),
        h('span', { class: 'call-time' }, hourOf(new Date(call.at ?? call.date ?? 0).getTime() / 1000)),
      ),
      call.description ? h('p', { class: 'call-error' }, call.description) : null,
      details ? h('pre', {}, JSON.stringify(details, null, 2)) : null,
    ),
  );
}

export function createCallLog(container) {
  let signature = '';
  return {
    /** Leaves the list alone while nothing was added, so that an opened entry stays open. */
    render(calls) {
      const telling = calls.filter(isTelling);
      const next = JSON.stringify(telling);
      if (next === signature) return;
      signature = next;
      if (telling.length === 0) {
        fill(
          container,
          h(
            'div',
            { class: 'empty-panel' },
            icon('list'),
            h('p', {}, 'No calls yet.'),
            h(
              'p',
              { class: 'quiet' },
              'Write to the bot: each call it makes to the Bot API is listed here with its answer.',
            ),
          ),
        );
        return;
      }
      fill(container, h('ol', { class: 'calls' }, telling.toReversed().map(callRow)));
    },
  };
}
