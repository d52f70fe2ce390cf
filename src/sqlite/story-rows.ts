/** The outbox's deliveries of stories: a claim takes all that is due for a chat. */
import type { OwedStory, StoriesClaim } from '../core/delivery/delivery.ts';
import type { ChatId } from '../core/reader/chat.ts';
import type { Instant } from '../core/shared/ports.ts';
import { type ChatRow, toChat } from './chat-row.ts';
import type { Sqlite } from './database.ts';
import { createHold } from './hold.ts';
import type { OwedRows } from './outbox.ts';

/** Due rows looked at for each chat wanted; more only if chats are owed more than this at once. */
const ROWS_PER_CHAT = 8;

interface ClaimRow extends ChatRow {
  story_id: number;
  lead_article_id: number;
  rank: number;
  due_at: number;
  attempts: number;
  was_unsure: 0 | 1;
}

export interface StoryRows extends OwedRows<StoriesClaim> {
  /** Expects the rhythms to be fresh. */
  expire(before: Instant, now: Instant, limit: number): number;
}

export function createStoryRows(sqlite: Sqlite): StoryRows {
  // A chat that is being written to is left alone until that is settled: order inside a chat holds.
  const claim = sqlite.prepare(`
    update delivery set state = 'claimed', lease = :token, lease_until = :until
    where state = 'owed' and (due_at <= :now or expired_at is not null) and chat_id in (
      select distinct chat_id from (
        select chat_id from delivery due indexed by delivery_due
        where state = 'owed' and due_at <= :now and not exists (
          select 1 from delivery busy where busy.chat_id = due.chat_id and busy.state = 'claimed'
        )
        order by due_at, chat_id
        limit :rows
      )
      limit :limit
    )`);
  const claimed = sqlite.prepare<{ token: string }, ClaimRow>(`
    select
      delivery.story_id, lead_article_id, rank, delivery.due_at, delivery.attempts, delivery.was_unsure, chat.*
    from delivery indexed by delivery_claimed
    join story on story.id = delivery.story_id
    join chat on chat.id = delivery.chat_id
    where delivery.state = 'claimed' and lease = :token
    order by delivery.due_at, delivery.chat_id, story_id`);
  const dropLate = sqlite.prepare(`
    update delivery indexed by delivery_claimed set state = 'owed', lease = null, lease_until = null
    where state = 'claimed' and lease_until <= :now`);
  const own = 'where chat_id = :chat and lease = :lease';
  const sent = sqlite.prepare(`
    update delivery set
      state = 'sent', message_id = :messageId, lease = null, lease_until = null, settled_at = :now,
      article_id = :article, revision = :revision, place = :place
    ${own} and story_id = :story`);
  const owed = sqlite.prepare(`
    update delivery set
      state = 'owed', due_at = :dueAt, lease = null, lease_until = null, why = :why,
      attempts = attempts + (:after <> 'slow-down'), was_unsure = was_unsure or :after = 'unsure'
    ${own}`);
  const released = sqlite.prepare(`
    update delivery set state = 'owed', due_at = max(due_at, :dueAt), lease = null, lease_until = null ${own}`);
  const dead = sqlite.prepare(`
    update delivery set state = 'dead', lease = null, lease_until = null, settled_at = :now, why = :why ${own}`);
  const hold = sqlite.prepare(`
    update delivery set due_at = :until where chat_id = :chat and state = 'owed' and due_at < :until`);
  const recover = sqlite.prepare(`
    update delivery indexed by delivery_claimed set state = 'owed', lease = null, lease_until = null
    where state = 'claimed'`);
  const expire = sqlite.prepare(`
    update delivery set
      expired_at = :now, due_at = late.daily_at, slot = 'daily', slot_at = late.daily_at, slot_on = late.daily_on
    from (
      select chat_id, story_id, daily_at, daily_on
      from delivery indexed by delivery_due
      join chat on chat.id = chat_id
      join rhythm on rhythm.id = rhythm_id
      where delivery.state = 'owed' and due_at < :before and expired_at is null and slot is null
      order by due_at
      limit :limit
    ) late
    where delivery.chat_id = late.chat_id and delivery.story_id = late.story_id`);
  const holdBack = createHold(sqlite);
  const nextDue = sqlite
    .prepare<[], number>(`select due_at from delivery where state = 'owed' order by due_at limit 1`)
    .pluck();

  return {
    claim(now, limit, { token, until }) {
      dropLate.run({ now });
      // A batch that is held back whole says nothing of what else is due.
      for (;;) {
        const { changes } = claim.run({ now, token, until, limit, rows: limit * ROWS_PER_CHAT });
        if (changes === 0) return [];
        if (holdBack(token, now) < changes) return toClaims(claimed.all({ token }), token);
      }
    },
    settle({ chat: { id: chat }, lease, stories }, as, now) {
      if (as.to === 'sent') {
        const told = new Map(as.told.map(each => [each.article, each]));
        for (const { id: story, lead } of stories) {
          const it = told.get(lead);
          if (it !== undefined) sent.run({ chat, lease, story, now, messageId: as.messageId, ...it });
        }
        // What was claimed and not told was withdrawn meanwhile.
        if (told.size < stories.length) dead.run({ chat, lease, now, why: 'withdrawn' });
      } else if (as.to === 'owed') owed.run({ chat, lease, dueAt: as.dueAt, after: as.after, why: as.why });
      else dead.run({ chat, lease, now, why: as.why });
    },
    release({ chat, lease }, dueAt) {
      released.run({ chat: chat.id, lease, dueAt });
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
    const story = { id: row.story_id, lead: row.lead_article_id, rank: row.rank };
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
