/** Where an update comes from: the chat it happened in, and the person who did it. */
import type { Update } from 'grammy/types';

export interface Origin {
  /** Null for what happens in no chat, such as an inline query. */
  readonly chat: number | null;
  readonly person: number | null;
  readonly kind: 'private' | 'shared' | 'channel' | 'none';
  /** The topic of a forum that it was written in. */
  readonly threadId: number | null;
  readonly languageTag: string | null;
  /** Whether the bot was spoken to. What people say to one another in a group, and what Telegram tells, is never too much. */
  readonly isAsking: boolean;
}

/** Of the many kinds of updates only what they have in common is looked at. */
interface Happening {
  readonly chat?: { readonly id: number; readonly type: string };
  readonly message?: Happening;
  readonly from?: { readonly id: number; readonly is_bot?: boolean; readonly language_code?: string };
  /** A channel, or a group whose administrator is anonymous: `from` is the same for all of those. */
  readonly sender_chat?: { readonly id: number };
  readonly message_thread_id?: number;
  readonly is_topic_message?: boolean;
  readonly reply_to_message?: Happening;
  readonly text?: string;
  readonly caption?: string;
}

export function originOf({ update_id: _, ...kinds }: Update): Origin {
  const [name = '', happening] = Object.entries(kinds)[0] ?? [];
  const what = (happening ?? {}) as Happening;
  const chat = what.chat ?? what.message?.chat;
  const message = what.message ?? what;
  const kind = kindOf(chat?.type);
  return {
    kind,
    chat: chat?.id ?? null,
    person: what.sender_chat?.id ?? what.from?.id ?? null,
    threadId: message.is_topic_message === true ? (message.message_thread_id ?? null) : null,
    languageTag: what.from?.language_code ?? null,
    isAsking: !name.endsWith('chat_member') && (!/message|post/.test(name) || isToBot(kind, what)),
  };
}

function kindOf(type: string | undefined): Origin['kind'] {
  if (type === undefined) return 'none';
  return type === 'private' || type === 'channel' ? type : 'shared';
}

/** In a group the bot is spoken to by a command, or in answer to what it said. */
function isToBot(kind: Origin['kind'], { text, caption, reply_to_message: answered }: Happening): boolean {
  const isCommand = String(text ?? caption ?? '').startsWith('/');
  return kind === 'private' || isCommand || answered?.from?.is_bot === true;
}
