/** Several stories in one message: headlines, a button each, and how many more there are. */

import type { Notice } from '../../core/delivery/delivery.ts';
import { pack } from '../buttons.ts';
import { escapeHtml } from '../render/escape.ts';
import { fitting } from './fitting.ts';
import { headlines, numberButtons } from './list.ts';
import type { Audience, View } from './view.ts';

export function roundUpOf(
  { articles, more }: Extract<Notice, { kind: 'round-up' }>,
  audience: Audience,
): View {
  const { say } = audience;
  const heading = `<b>${escapeHtml(say('round-up-heading', { count: articles.length + more }))}</b>`;
  return fitting(tightness => {
    const shown = articles.slice(0, tightness.headlines);
    const rest = articles.length - shown.length + more;
    const keyboard = numberButtons(shown);
    if (rest > 0) keyboard.text(say('round-up-more', { count: rest }), pack('latest', 'all', 0));
    return { text: [heading, ...headlines(shown, audience, tightness)].join('\n\n'), keyboard };
  });
}
