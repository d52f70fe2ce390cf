/** Where deliveries end: told, or never to be told. What was settled is no longer owed, and is not owed again. */
import type { Told } from '../core/delivery/delivery.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

/**
 * Lets all deliveries die that meet `where`, a condition on `delivery` with parameters of its own beside :now and :why.
 * The returned function tells how many, and expects to run inside a transaction of its caller.
 */
export function createDying(
  sqlite: Sqlite,
  where: string,
): (given: Readonly<Record<string, string | number>> & { now: Instant; why: string }) => number {
  const settle = sqlite.prepare(`
    insert or replace into settled_delivery (story_id, chat_id, state, settled_at, why)
    select story_id, chat_id, 'dead', :now, :why from delivery where ${where}`);
  const forget = sqlite.prepare(`delete from delivery where ${where}`);
  const count = createTally(sqlite);
  return given => {
    const { changes } = settle.run(given);
    const { now: _, why: __, ...rest } = given;
    if (changes > 0) forget.run(rest);
    count('dead', changes);
    return changes;
  };
}

/** Keeps count of all that was ever settled. The returned function expects to run inside a transaction of its caller. */
export function createTally(sqlite: Sqlite): (state: 'sent' | 'dead', deliveries: number) => void {
  const add = sqlite.prepare('update tally set deliveries = deliveries + ? where state = ?');
  return (state, deliveries) => {
    if (deliveries > 0) add.run(deliveries, state);
  };
}

/** The returned function notes that a chat was told a story, by which message, in which words; counting it is left to the caller. */
export function createTelling(
  sqlite: Sqlite,
): (chat: number, story: number, messageId: number, told: Told, now: Instant) => void {
  // What the reader took back while it was under way was told all the same.
  const settle = sqlite.prepare(`
    insert or replace into settled_delivery (
      story_id, chat_id, state, settled_at, message_id, article_id, revision, place, slot_on, counts_at
    )
    select given.story, given.chat, 'sent', given.now, given.message, given.article, given.revision, given.place, slot_on, counts_at
    from (
      select ? as chat, ? as story, ? as now, ? as message, ? as article, ? as revision, ? as place
    ) given
    left join delivery on chat_id = given.chat and story_id = given.story`);
  const forget = sqlite.prepare('delete from delivery where chat_id = ? and story_id = ?');
  return (chat, story, messageId, { article, revision, place }, now) => {
    settle.run(chat, story, now, messageId, article, revision, place);
    forget.run(chat, story);
  };
}
