/** Several stories in one message: headlines, a button each, and how many more there are. */

import type { Notice } from '../../core/delivery/delivery.ts';
import { pack } from '../buttons.ts';
import { escapeHtml } from '../render/escape.ts';
import { headlines, numberButtons } from './list.ts';
import type { Audience, View } from './view.ts';

export function roundUpOf(
  { articles, more }: Extract<Notice, { kind: 'round-up' }>,
  audience: Audience,
): View {
  const { say } = audience;
  const keyboard = numberButtons(articles);
  if (more > 0) keyboard.text(say('round-up-more', { count: more }), pack('latest', 'all', 0));
  const heading = say('round-up-heading', { count: articles.length + more });
  return { text: [`<b>${escapeHtml(heading)}</b>`, ...headlines(articles, audience)].join('\n\n'), keyboard };
}
