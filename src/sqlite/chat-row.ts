/** The columns of a chat and what they become. */

import type { SummaryLength } from '../core/article/summary.ts';
import type { Chat, ChatKind, ChatState } from '../core/reader/chat.ts';
import type { Language } from '../core/shared/language.ts';

export interface ChatRow {
  id: number;
  kind: ChatKind;
  name: string;
  language: Language;
  time_zone: string;
  state: ChatState;
  known_at: number;
  is_silent: 0 | 1;
  summary_length: SummaryLength;
  thread_id: number | null;
}

export const CHAT_COLUMNS =
  'id, kind, name, language, time_zone, state, known_at, is_silent, summary_length, thread_id';

export function toChat(row: ChatRow): Chat {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    language: row.language,
    timeZone: row.time_zone,
    state: row.state,
    knownAt: row.known_at,
    isSilent: row.is_silent === 1,
    summaryLength: row.summary_length,
    threadId: row.thread_id,
  };
}
