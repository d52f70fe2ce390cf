/** The outbox's deliveries of stories: a claim takes all that is due for a chat. */
import type { OwedStory, StoriesClaim } from '../core/delivery/delivery.ts';
import type { ChatId } from '../core/reader/chat.ts';
import type { Instant } from '../core/shared/ports.ts';
import { type ChatRow, toChat } from './chat-row.ts';
import type { Sqlite } from './database.ts';
import { createHold } from './hold.ts';
import type { OwedRows } from './outbox.ts';
import { createDying, createTelling } from './settled-deliveries.ts';

/** Due rows looked at for each chat wanted; more only if chats are owed more than this at once. */
const ROWS_PER_CHAT = 8;

interface ClaimRow extends ChatRow {
  story_id: number;
  lead_article_id: number;
  rank: number;
  due_at: number;
  attempts: number;
  was_unsure: 0 | 1;
  is_saved: 0 | 1;
  is_withdrawn: 0 | 1;
}

export interface StoryRows extends OwedRows<StoriesClaim> {
  /** Expects the rhythms to be fresh. */
  expire(before: Instant, now: Instant, limit: number): number;
}

export function createStoryRows(sqlite: Sqlite): StoryRows {
  // A chat that is being written to is left alone until that is settled: order inside a chat holds.
  const claim = sqlite.prepare(`
    insert into claimed_chat (chat_id, lease, lease_until)
    select distinct chat_id, :token, :until from (
      select chat_id from delivery indexed by delivery_due
      where due_at <= :now and chat_id not in (select chat_id from claimed_chat)
      order by due_at, chat_id
      limit :rows
    )
    limit :limit`);
  const claimed = sqlite.prepare<{ token: string; now: number }, ClaimRow>(`
    select
      story_id, lead_article_id, rank, due_at, delivery.attempts, was_unsure,
      exists (
        select 1 from saved where saved.chat_id = chat.id and article_id = lead_article_id
      ) as is_saved,
      (select is_withdrawn from telling where telling.article_id = lead_article_id) as is_withdrawn,
      chat.*
    from claimed_chat
    cross join chat on chat.id = claimed_chat.chat_id
    cross join delivery on delivery.chat_id = claimed_chat.chat_id and due_at <= :now
    cross join story on story.id = story_id
    where lease = :token
    order by due_at, chat.id, story_id`);
  const dropIdle = sqlite.prepare(`
    delete from claimed_chat
    where lease = :token and not exists (
      select 1 from delivery where delivery.chat_id = claimed_chat.chat_id and due_at <= :now
    )`);
  const dropLate = sqlite.prepare('delete from claimed_chat where lease_until <= ?');
  const free = sqlite.prepare('delete from claimed_chat where chat_id = ? and lease = ?');
  const owed = sqlite.prepare(`
    update delivery set
      due_at = :dueAt, why = :why,
      attempts = attempts + (:after <> 'slow-down'), was_unsure = was_unsure or :after = 'unsure'
    where chat_id = :chat and story_id = :story`);
  const putOff = sqlite.prepare(
    'update delivery set due_at = max(due_at, :dueAt) where chat_id = :chat and story_id = :story',
  );
  const die = createDying(sqlite, 'chat_id = :chat and story_id = :story');
  const tell = createTelling(sqlite);
  const hold = sqlite.prepare(
    'update delivery set due_at = :until where chat_id = :chat and due_at < :until',
  );
  const recover = sqlite.prepare('delete from claimed_chat');
  const expire = sqlite.prepare(`
    update delivery set
      expired_at = :now, due_at = late.daily_at, slot = 'daily', slot_at = late.daily_at, slot_on = late.daily_on
    from (
      select chat_id, story_id, daily_at, daily_on
      from delivery indexed by delivery_due
      join chat on chat.id = chat_id
      join rhythm on rhythm.id = rhythm_id
      where due_at < :before and expired_at is null and slot is null
      order by due_at
      limit :limit
    ) late
    where delivery.chat_id = late.chat_id and delivery.story_id = late.story_id`);
  const holdBack = createHold(sqlite);
  const nextDue = sqlite
    .prepare<[], number>(`
      select due_at from delivery indexed by delivery_due
      where chat_id not in (select chat_id from claimed_chat)
      order by due_at
      limit 1`)
    .pluck();

  /** What was withdrawn since it was owed costs no send: it dies here. */
  const bury = (rows: readonly ClaimRow[], now: Instant): readonly ClaimRow[] => {
    if (!rows.some(row => row.is_withdrawn)) return rows;
    for (const row of rows) {
      if (row.is_withdrawn) die({ chat: row.id, story: row.story_id, now, why: 'withdrawn' });
    }
    return rows.filter(row => !row.is_withdrawn);
  };

  return {
    claim(now, limit, { token, until }) {
      dropLate.run(now);
      for (;;) {
        const { changes } = claim.run({ now, token, until, limit, rows: limit * ROWS_PER_CHAT });
        if (changes === 0) return [];
        holdBack(token, now);
        const rows = bury(claimed.all({ token, now }), now);
        const claims = toClaims(rows, token);
        if (claims.length < changes) dropIdle.run({ token, now });
        // A batch of which nothing is left says nothing of what else is due.
        if (claims.length > 0) return claims;
      }
    },
    settle({ chat: { id: chat }, lease, stories }, as, now) {
      // A claim whose lease ran out is somebody else's by now.
      if (free.run(chat, lease).changes === 0) return;
      if (as.to === 'owed') {
        const { dueAt, after, why } = as;
        for (const { id: story } of stories) owed.run({ chat, story, dueAt, after, why });
        return;
      }
      const told = new Map(as.to === 'sent' ? as.told.map(each => [each.article, each]) : []);
      for (const { id: story, lead } of stories) {
        const it = told.get(lead);
        if (as.to === 'sent' && it !== undefined) tell(chat, story, as.messageId, it, now);
        // What was claimed and not told was withdrawn meanwhile.
        else die({ chat, story, now, why: as.to === 'sent' ? 'withdrawn' : as.why });
      }
    },
    release({ chat: { id: chat }, lease, stories }, dueAt) {
      if (free.run(chat, lease).changes === 0) return;
      for (const { id: story } of stories) putOff.run({ chat, story, dueAt });
    },
    hold(chat, until) {
      hold.run({ chat, until });
    },
    recover: () => recover.run().changes,
    nextDueAt: () => nextDue.get(),
    expire: (before, now, limit) => expire.run({ before, now, limit }).changes,
  };
}

/** One claim a chat; the rows come in the order in which they were owed. */
function toClaims(rows: readonly ClaimRow[], lease: string): StoriesClaim[] {
  const claims = new Map<ChatId, StoriesClaim & { stories: OwedStory[] }>();
  for (const row of rows) {
    const story = {
      id: row.story_id,
      lead: row.lead_article_id,
      rank: row.rank,
      isSaved: row.is_saved === 1,
    };
    const before = claims.get(row.id);
    if (before === undefined) {
      claims.set(row.id, {
        kind: 'stories',
        chat: toChat(row),
        stories: [story],
        attempts: row.attempts,
        dueAt: row.due_at,
        wasUnsure: row.was_unsure === 1,
        lease,
      });
    } else {
      claims.set(row.id, {
        ...before,
        stories: [...before.stories, story],
        attempts: Math.max(before.attempts, row.attempts),
        dueAt: Math.min(before.dueAt, row.due_at),
        wasUnsure: before.wasUnsure || row.was_unsure === 1,
      });
    }
  }
  return [...claims.values()];
}
