/** Rings at the operators: tells them in their private chats what they should know of feeds and of what Telegram refused. */
import { Api, GrammyError } from 'grammy';
import type { Feed } from '../core/feed/feed.ts';
import type { FeedNews, OperatorBell } from '../core/feed/tell-operators.ts';
import type { ChatStore } from '../core/reader/chat.ts';
import type { Note } from '../core/reader/note.ts';
import type { OperatorVoice } from '../core/reader/operator-note.ts';
import type { Language, Phrase, Phrases } from '../core/shared/language.ts';
import type { Log } from '../core/shared/ports.ts';
import { shorten } from '../core/shared/text.ts';
import { withoutLogin } from '../core/shared/url.ts';
import { escapeHtml } from './render/escape.ts';
import { foreignHtml } from './render/foreign.ts';
import { cutHtml, TEXT_UNITS } from './render/html-size.ts';

const FEEDS_SHOWN = 10;

/** grammY’s types know the signal of a library; at run time the platform’s own is what it takes. */
type GrammySignal = Parameters<Api['sendMessage']>[3];

export interface BellNeeds {
  readonly token: string;
  readonly apiRoot: string;
  readonly operatorIds: readonly number[];
  readonly defaultLanguage: Language;
  readonly chats: Pick<ChatStore, 'byId'>;
  readonly phrases: Phrases;
  readonly log: Log;
}

export function createOperatorBell(needs: BellNeeds): OperatorBell & OperatorVoice {
  const { token, apiRoot, operatorIds, defaultLanguage, chats, phrases, log } = needs;
  const api = new Api(token, { apiRoot, timeoutSeconds: 30 });

  const sayToAll = async (words: (say: Phrase) => string, signal: AbortSignal): Promise<boolean> => {
    let isDone = true;
    for (const id of operatorIds) {
      const say = phrases(chats.byId(id)?.language ?? defaultLanguage);
      try {
        const options = { parse_mode: 'HTML', link_preview_options: { is_disabled: true } } as const;
        await api.sendMessage(id, cutHtml(words(say), TEXT_UNITS), options, signal as GrammySignal);
      } catch (error) {
        // Who never wrote to the bot cannot be written to: that will not change by trying again.
        const isFinal = error instanceof GrammyError && error.error_code < 429;
        log.warn('operator.unreached', { operator: id, isFinal });
        isDone &&= isFinal;
      }
    }
    return isDone;
  };

  return {
    ring: (news, signal) => sayToAll(say => textOf(news, say), signal),
    tell: (notes, more, signal) => sayToAll(say => notesText(notes, more, say), signal),
  };
}

function notesText(notes: readonly Note[], more: number, say: Phrase): string {
  const lines = notes.map(({ phrase, args }) => `• ${foreignHtml(say(phrase, args))}`);
  return [...lines, ...(more > 0 ? [`… +${more}`] : [])].join('\n\n');
}

function textOf({ silent, retired, recovered, setAside }: FeedNews, say: Phrase): string {
  return [
    ...listOf(say('silent-feeds'), silent),
    ...listOf(say('retired-feeds'), retired),
    ...listOf(say('recovered-feeds'), recovered),
    ...listOf(
      say('entries-set-aside'),
      setAside.map(({ feed, count, why }) => ({ ...feed, trouble: `${count} × ${why}` })),
    ),
    escapeHtml(say('feeds-told-more')),
  ].join('\n');
}

function listOf(heading: string, feeds: readonly Feed[]): readonly string[] {
  if (feeds.length === 0) return [];
  const lines = feeds.slice(0, FEEDS_SHOWN).map(feed => {
    const name = `<b>${feed.id}.</b> ${foreignHtml(shorten(feed.title ?? withoutLogin(feed.url), 60))}`;
    return feed.trouble === null ? name : `${name}: <i>${foreignHtml(shorten(feed.trouble, 120))}</i>`;
  });
  const more = feeds.length > FEEDS_SHOWN ? [`… +${feeds.length - FEEDS_SHOWN}`] : [];
  return [escapeHtml(heading), ...lines, ...more, ''];
}
