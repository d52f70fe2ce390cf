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

/** For queries that read a chat, alone or beside others; no more of them than are needed, for each costs with each row. */
export const CHAT_COLUMNS = `
  chat.id, chat.kind, chat.name, chat.language, chat.time_zone, chat.state, chat.known_at, chat.is_silent,
  chat.summary_length, chat.thread_id`;

/** The same as a list, where many are read: an object costs as much again for each of its names. */
export type ChatTuple = readonly [
  id: number,
  kind: ChatKind,
  name: string,
  language: Language,
  timeZone: string,
  state: ChatState,
  knownAt: number,
  isSilent: 0 | 1,
  summaryLength: SummaryLength,
  threadId: number | null,
];

export function chatOf(tuple: ChatTuple): Chat {
  const [id, kind, name, language, timeZone, state, knownAt, isSilent, summaryLength, threadId] = tuple;
  return {
    id,
    kind,
    name,
    language,
    timeZone,
    state,
    knownAt,
    isSilent: isSilent === 1,
    summaryLength,
    threadId,
  };
}

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
