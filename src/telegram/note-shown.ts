/** Notes what an answer put in place of a message: read from the buttons that it now has, whoever turned it and why. */
import type { Transformer } from 'grammy';
import type { Shown } from '../core/delivery/shown.ts';
import type { TelegramNeeds } from './needs.ts';
import { type Payload, rowsOf } from './render/within-limits.ts';

export function noteShown({ shown, clock }: Pick<TelegramNeeds, 'shown' | 'clock'>): Transformer {
  return async (previous, method, payload, signal) => {
    const answer = await previous(method, payload, signal);
    const { chat_id: chat, message_id: message } = payload as Payload;
    if (method === 'editMessageText' && answer.ok && typeof chat === 'number' && typeof message === 'number')
      shown.note(chat, message, shownBy(payload as Payload), clock.now());
    return answer;
  };
}

/** A card opens the full text; a page of it leads back to the summary, and to the pages beside it. */
function shownBy(payload: Payload): Shown {
  const buttons = (rowsOf(payload)?.flat() ?? []).map(({ text, callback_data: data }) => ({
    label: String(text),
    words: typeof data === 'string' ? data.split(':') : [],
  }));
  const has = (verb: string): boolean => buttons.some(({ words }) => words[0] === verb);
  if (!has('save')) return { kind: 'other' };
  if (!has('summary')) return { kind: 'as-sent' };
  const beside = buttons.find(({ words }) => words[0] === 'full');
  if (beside === undefined) return { kind: 'page', page: 0 };
  // The same arrows in every language.
  return { kind: 'page', page: Number(beside.words[2]) + (beside.label.includes('◀') ? 1 : -1) };
}
