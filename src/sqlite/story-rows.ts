/** The outbox's deliveries of stories: a claim takes all that is due for a chat. */
import type { OwedStory, StoriesClaim } from '../core/delivery/delivery.ts';
import type { ChatId } from '../core/reader/chat.ts';
import type { Instant } from '../core/shared/ports.ts';
import { CHAT_COLUMNS, type ChatTuple, chatOf } from './chat-row.ts';
import type { Sqlite } from './database.ts';
import { createHold, HELD_UNTIL } from './hold.ts';
import type { OwedRows } from './outbox.ts';
import { createDying, createTelling } from './settled-deliveries.ts';

/** Due rows looked at for each chat wanted; more only if chats are owed more than this at once. */
const ROWS_PER_CHAT = 8;

type ClaimTuple = readonly [
  story: number,
  lead: number,
  rank: number,
  dueAt: number,
  attempts: number,
  wasUnsure: 0 | 1,
  isSaved: 0 | 1,
  isWithdrawn: 0 | 1,
  isHeld: 0 | 1,
  isFlood: 0 | 1,
  ...chat: ChatTuple,
];

interface Due {
  readonly chat: ChatTuple;
  readonly story: OwedStory;
  readonly dueAt: Instant;
  readonly attempts: number;
  readonly wasUnsure: boolean;
  readonly isWithdrawn: boolean;
  /** It must wait after all. */
  readonly isHeld: boolean;
  /** It came in a flood: it goes when nothing else is due, in a message of its own. */
  readonly isFlood: boolean;
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
  const claimed = sqlite
    .prepare<{ token: string; now: number }, ClaimTuple>(`
    select
      story_id, lead_article_id, rank, due_at, delivery.attempts, was_unsure,
      exists (
        select 1 from saved where saved.chat_id = chat.id and article_id = lead_article_id
      ) as is_saved,
      (select is_withdrawn from telling where telling.article_id = lead_article_id) as is_withdrawn,
      ${HELD_UNTIL} is not null as is_held,
      slot is null and exists (
        select 1 from held_article where held_article.article_id = lead_article_id
      ) as is_flood,
      ${CHAT_COLUMNS}
    from claimed_chat
    cross join chat on chat.id = claimed_chat.chat_id
    cross join rhythm on rhythm.id = chat.rhythm_id
    cross join delivery on delivery.chat_id = claimed_chat.chat_id and (due_at <= :now or expired_at is not null)
    cross join story on story.id = story_id
    where lease = :token`)
    .raw();
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
  const slow = sqlite.prepare(
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
  const hold = createHold(sqlite);
  const nextDue = sqlite
    .prepare<[], number>(`
      select due_at from delivery indexed by delivery_due
      where chat_id not in (select chat_id from claimed_chat)
      order by due_at
      limit 1`)
    .pluck();

  const dueOf = (token: string, now: Instant): readonly Due[] => {
    const due = claimed.all({ token, now }).map(toDue);
    if (due.every(({ isHeld, dueAt }) => !isHeld && dueAt <= now)) return due;
    hold(token, now);
    return claimed
      .all({ token, now })
      .map(toDue)
      .filter(({ isHeld, dueAt }) => !isHeld && dueAt <= now);
  };
  /** What was withdrawn since it was owed costs no send: it dies here. */
  const bury = (due: readonly Due[], now: Instant): readonly Due[] =>
    due.filter(({ chat: [chat], story: { id: story }, isWithdrawn }) => {
      if (isWithdrawn) die({ chat, story, now, why: 'withdrawn' });
      return !isWithdrawn;
    });

  return {
    claim(now, limit, { token, until }) {
      dropLate.run(now);
      for (;;) {
        const { changes } = claim.run({ now, token, until, limit, rows: limit * ROWS_PER_CHAT });
        if (changes === 0) return [];
        const claims = toClaims(apart(bury(dueOf(token, now), now)), token);
        if (claims.length < changes) dropIdle.run({ token, now });
        // A batch of which nothing is left says nothing of what else is due.
        if (claims.length > 0) return claims;
      }
    },
    settle({ chat: { id: chat }, lease, stories }, as, now) {
      // A claim whose lease ran out is somebody else's by now.
      if (free.run(chat, lease).changes === 0) return 0;
      if (as.to === 'owed') {
        const { dueAt, after, why } = as;
        for (const { id: story } of stories) owed.run({ chat, story, dueAt, after, why });
        return 0;
      }
      let toldOnes = 0;
      const told = new Map(as.to === 'sent' ? as.told.map(each => [each.article, each]) : []);
      for (const { id: story, lead } of stories) {
        const it = told.get(lead);
        if (as.to === 'sent' && it !== undefined) {
          tell(chat, story, as.messageId, it, now);
          toldOnes += 1;
        }
        // What was claimed and not told was withdrawn meanwhile.
        else die({ chat, story, now, why: as.to === 'sent' ? 'withdrawn' : as.why });
      }
      return toldOnes;
    },
    release({ chat: { id: chat }, lease, stories }, dueAt) {
      if (free.run(chat, lease).changes === 0) return;
      for (const { id: story } of stories) putOff.run({ chat, story, dueAt });
    },
    hold(chat, until) {
      slow.run({ chat, until });
    },
    recover: () => recover.run().changes,
    nextDueAt: () => nextDue.get(),
    expire: (before, now, limit) => expire.run({ before, now, limit }).changes,
  };
}

function toDue(row: ClaimTuple): Due {
  const [id, lead, rank, dueAt, attempts, wasUnsure, isSaved, isWithdrawn, isHeld, isFlood] = row;
  return {
    chat: row.slice(10) as unknown as ChatTuple,
    story: { id, lead, rank, isSaved: isSaved === 1 },
    dueAt,
    attempts,
    wasUnsure: wasUnsure === 1,
    isWithdrawn: isWithdrawn === 1,
    isHeld: isHeld === 1,
    isFlood: isFlood === 1,
  };
}

function inOrder(a: Due, b: Due): number {
  return a.dueAt - b.dueAt || a.chat[0] - b.chat[0] || a.story.id - b.story.id;
}

/** Without what came in a flood, for the chats to which other stories are due as well. */
function apart(due: readonly Due[]): readonly Due[] {
  if (!due.some(({ isFlood }) => isFlood)) return due;
  const calm = new Set(due.flatMap(({ chat: [id], isFlood }) => (isFlood ? [] : [id])));
  return due.filter(({ chat: [id], isFlood }) => !isFlood || !calm.has(id));
}

/** One claim a chat, its stories in the order in which they were owed. */
function toClaims(due: readonly Due[], lease: string): StoriesClaim[] {
  const claims = new Map<ChatId, StoriesClaim & { stories: OwedStory[] }>();
  for (const { chat, story, dueAt, attempts, wasUnsure } of due.toSorted(inOrder)) {
    const [id] = chat;
    const before = claims.get(id);
    if (before === undefined) {
      const stories = [story];
      claims.set(id, { kind: 'stories', chat: chatOf(chat), stories, attempts, dueAt, wasUnsure, lease });
    } else {
      claims.set(id, {
        ...before,
        stories: [...before.stories, story],
        attempts: Math.max(before.attempts, attempts),
        dueAt: Math.min(before.dueAt, dueAt),
        wasUnsure: before.wasUnsure || wasUnsure,
      });
    }
  }
  return [...claims.values()];
}
