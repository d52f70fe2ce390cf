/** What is shown of alerts and mutes: the answer to a new one, and the list with a button to remove each. */
import { InlineKeyboard } from 'grammy';
import type { Article } from '../../core/article/article.ts';
import type { Alert, AlertKind, Ordered } from '../../core/reader/alert.ts';
import type { Phrase } from '../../core/shared/language.ts';
import { shorten } from '../../core/shared/text.ts';
import { pack } from '../buttons.ts';
import { escapeHtml } from '../render/escape.ts';
import { foreignHtml } from '../render/foreign.ts';
import { headlines, numberButtons } from './list.ts';
import type { Audience, View } from './view.ts';

/** Alerts on a page: each has a row of its own for its button. */
const PAGE_SIZE = 8;
/** Characters of a button that a phone shows in one line. */
const LABEL = 40;

const MARKS: Readonly<Record<AlertKind, string>> = { alert: '🔔', mute: '🔕' };

const SAID: Readonly<Record<AlertKind, Readonly<Record<'added' | 'turned' | 'known', string>>>> = {
  alert: { added: 'alert-added', turned: 'alert-turned', known: 'alert-known' },
  mute: { added: 'mute-added', turned: 'mute-turned', known: 'mute-known' },
};

/** What was ordered, and what it would have brought or kept away of the latest stories. */
export function orderedView(
  kind: AlertKind,
  ordered: Extract<Ordered, { kind: 'added' | 'turned' | 'known' }>,
  examples: readonly Article[],
  audience: Audience,
): View {
  const { say } = audience;
  const { of, met } = ordered.trial;
  const trial = say(kind === 'alert' ? 'alert-trial' : 'mute-trial', { of, met });
  const keyboard = numberButtons(examples).text(say('button-alerts'), pack('alerts', 0));
  return {
    text: [
      `${MARKS[kind]} ${foreignHtml(say(SAID[kind][ordered.kind], { words: ordered.words }))}`,
      // A new database has nothing to try the words on.
      ...(of === 0 ? [] : [escapeHtml(trial)]),
      ...headlines(examples, audience),
    ].join('\n\n'),
    keyboard,
  };
}

/** `skip` as a button carried it: a page that emptied meanwhile becomes the last one there is. */
export function alertsView(alerts: readonly Alert[], skip: number, say: Phrase): View {
  if (alerts.length === 0) return { text: escapeHtml(say('alerts-none')) };
  const from = Math.min(skip, Math.floor((alerts.length - 1) / PAGE_SIZE) * PAGE_SIZE);
  const shown = alerts.slice(from, from + PAGE_SIZE);
  const keyboard = new InlineKeyboard();
  for (const { id, kind, words } of shown) {
    keyboard.text(`✖ ${MARKS[kind]} ${shorten(words, LABEL)}`, pack('alert-remove', id, from)).row();
  }
  if (from > 0) keyboard.text(say('button-previous'), pack('alerts', from - PAGE_SIZE));
  if (from + PAGE_SIZE < alerts.length) keyboard.text(say('button-next'), pack('alerts', from + PAGE_SIZE));
  return {
    text: [
      `<b>${escapeHtml(say('alerts-heading', { count: alerts.length }))}</b>`,
      shown.map(({ kind, words }) => `${MARKS[kind]} ${foreignHtml(words)}`).join('\n'),
      escapeHtml(say('alerts-how')),
    ].join('\n\n'),
    keyboard,
  };
}
