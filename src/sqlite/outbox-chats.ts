/** What a send tells of the chat itself: slow, not found, gone, moved to another number. */
import type { ChatId } from '../core/reader/chat.ts';
import type { Instant } from '../core/shared/ports.ts';
import { createChatMigration } from './chat-migration.ts';
import type { Sqlite } from './database.ts';
import { createDying } from './settled-deliveries.ts';

const DAY_MS = 86_400_000;
/** Telegram says "chat not found" of living chats at times; three times within a day is meant. */
const MISSED_TIMES = 3;

/** Each expects to run inside a transaction of its caller. */
export function createChatFate(sqlite: Sqlite) {
  // Telegram's wish holds for whatever the chat is owed, now or later.
  const hold = sqlite.prepare('update chat set not_before = max(not_before, :until) where id = :chat');
  const miss = sqlite.prepare<Record<string, number>, { missed_times: number }>(`
    update chat set
      missed_times = iif(missed_since > :now - ${DAY_MS}, missed_times + 1, 1),
      missed_since = iif(missed_since > :now - ${DAY_MS}, missed_since, :now)
    where id = :chat
    returning missed_times`);
  // A chat that asked for silence meanwhile keeps that state: only who blocked us comes back by being seen again.
  const lose = sqlite.prepare(`
    update chat set state = 'gone', state_at = :now where id = :chat and state = 'active'`);
  const loseOwed = createDying(sqlite, 'chat_id = :chat');

  const loseAll = (chat: ChatId, why: string, now: Instant): void => {
    lose.run({ chat, now });
    loseOwed({ chat, now, why });
  };

  return {
    hold(chat: ChatId, until: Instant): void {
      hold.run({ chat, until });
    },
    miss(chat: ChatId, why: string, now: Instant): void {
      if ((miss.get({ chat, now })?.missed_times ?? 0) >= MISSED_TIMES) loseAll(chat, why, now);
    },
    lose: loseAll,
    move: createChatMigration(sqlite),
  };
}
