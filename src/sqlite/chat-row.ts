/** The columns of a chat and what they become. */
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
}

export const CHAT_COLUMNS = 'id, kind, name, language, time_zone, state, known_at';

export function toChat(row: ChatRow): Chat {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    language: row.language,
    timeZone: row.time_zone,
    state: row.state,
    knownAt: row.known_at,
  };
}
