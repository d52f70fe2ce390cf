/** What a send tells of the chat itself: slow, closed to us, gone, moved to another number. */
import type { ChatId } from '../core/reader/chat.ts';
import type { Instant } from '../core/shared/ports.ts';
import { createBarredChats } from './barred-chats.ts';
import { createChatMigration } from './chat-migration.ts';
import type { Sqlite } from './database.ts';
import { createDying } from './settled-deliveries.ts';

/** Each expects to run inside a transaction of its caller. */
export function createChatFate(sqlite: Sqlite) {
  // Telegram's wish holds for whatever the chat is owed, now or later.
  const hold = sqlite.prepare('update chat set not_before = max(not_before, :until) where id = :chat');
  // A chat that asked for silence meanwhile keeps that state: only who was lost comes back by being seen again.
  const lose = sqlite.prepare(`
    update chat set state = 'gone', state_at = :now where id = :chat and state = 'active'`);
  const barred = createBarredChats(sqlite);
  const loseOwed = createDying(sqlite, 'chat_id = :chat');

  return {
    hold(chat: ChatId, until: Instant): void {
      hold.run({ chat, until });
    },
    lose(chat: ChatId, why: string, now: Instant): void {
      lose.run({ chat, now });
      barred.lift(chat, now);
      loseOwed({ chat, now, why });
    },
    move: createChatMigration(sqlite),
  };
}
