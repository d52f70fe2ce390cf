/** The outbox in SQLite: claims by chat under a lease, settled in groups. */
import { randomUUID } from 'node:crypto';
import type { Claim, Outbox, Settlement } from '../core/delivery/delivery.ts';
import type { ChatId } from '../core/reader/chat.ts';
import type { Instant } from '../core/shared/ports.ts';
import { createChatMigration } from './chat-migration.ts';
import { type ChatRow, toChat } from './chat-row.ts';
import type { Sqlite } from './database.ts';
import { createFanOut } from './fan-out.ts';
import { createHold } from './hold.ts';
import { createRhythmTable } from './rhythm-table.ts';

/** Due rows looked at for each chat wanted; more only if chats are owed more than this at once. */
const ROWS_PER_CHAT = 8;

interface ClaimRow extends ChatRow {
  story_id: number;
  lead_article_id: number;
  attempts: number;
  was_unsure: 0 | 1;
}

export function createOutbox(sqlite: Sqlite): Outbox {
  // A chat that is being written to is left alone until that is settled: order inside a chat holds.
  const claim = sqlite.prepare(`
    update delivery set state = 'claimed', lease = :lease, lease_until = :until
    where state = 'owed' and due_at <= :now and chat_id in (
      select distinct chat_id from (
        select chat_id from delivery due
        where state = 'owed' and due_at <= :now and not exists (
          select 1 from delivery busy where busy.chat_id = due.chat_id and busy.state = 'claimed'
        )
        order by due_at, chat_id
        limit :rows
      )
      limit :limit
    )`);
  const claimed = sqlite.prepare<{ lease: string }, ClaimRow>(`
    select delivery.story_id, lead_article_id, attempts, was_unsure, chat.*
    from delivery indexed by delivery_claimed
    join story on story.id = delivery.story_id
    join chat on chat.id = delivery.chat_id
    where delivery.state = 'claimed' and lease = :lease
    order by due_at, story_id`);
  const dropLate = sqlite.prepare(`
    update delivery indexed by delivery_claimed set state = 'owed', lease = null, lease_until = null
    where state = 'claimed' and lease_until <= :now`);
  const rhythms = createRhythmTable(sqlite);
  const hold = createHold(sqlite);
  const own = 'where chat_id = :chat and lease = :lease';
  const sent = sqlite.prepare(`
    update delivery set state = 'sent', message_id = :messageId, lease = null, lease_until = null, settled_at = :now ${own}`);
  const owed = sqlite.prepare(`
    update delivery set
      state = 'owed', due_at = :dueAt, lease = null, lease_until = null, why = :why,
      attempts = attempts + (:after <> 'slow-down'), was_unsure = was_unsure or :after = 'unsure'
    ${own}`);
  const released = sqlite.prepare(`
    update delivery set state = 'owed', due_at = max(due_at, :dueAt), lease = null, lease_until = null ${own}`);
  const dead = sqlite.prepare(`
    update delivery set state = 'dead', lease = null, lease_until = null, settled_at = :now, why = :why ${own}`);
  // Telegram's wish holds for whatever the chat is owed, now or later.
  const holdChat = sqlite.prepare('update chat set not_before = :dueAt where id = :chat');
  const holdOwed = sqlite.prepare(`
    update delivery set due_at = :dueAt where chat_id = :chat and state = 'owed' and due_at < :dueAt`);
  const loseChat = sqlite.prepare(`update chat set state = 'gone', state_at = :now where id = :chat`);
  const loseOwed = sqlite.prepare(`
    update delivery set state = 'dead', settled_at = :now, why = :why where chat_id = :chat and state = 'owed'`);
  const migrate = createChatMigration(sqlite);
  const recover = sqlite.prepare(`
    update delivery indexed by delivery_claimed set state = 'owed', lease = null, lease_until = null
    where state = 'claimed'`);
  const nextDue = sqlite
    .prepare<[], number>(`select due_at from delivery where state = 'owed' order by due_at limit 1`)
    .pluck();

  const settleOne = ({ chat: { id: chat }, lease }: Claim, as: Settlement, now: Instant): void => {
    switch (as.to) {
      case 'sent':
        sent.run({ chat, lease, now, messageId: as.messageId });
        return;
      case 'owed':
        owed.run({ chat, lease, dueAt: as.dueAt, after: as.after, why: as.why });
        if (as.after === 'slow-down') {
          holdChat.run({ chat, dueAt: as.dueAt });
          holdOwed.run({ chat, dueAt: as.dueAt });
        }
        return;
      case 'dead':
        dead.run({ chat, lease, now, why: as.why });
        return;
      case 'gone':
        dead.run({ chat, lease, now, why: as.why });
        loseChat.run({ chat, now });
        loseOwed.run({ chat, now, why: as.why });
        return;
      case 'moved':
        released.run({ chat, lease, dueAt: as.dueAt });
        migrate(chat, as.chat);
    }
  };

  return {
    fanOut: createFanOut(sqlite),
    claim: sqlite.transaction((now: Instant, limit: number, leaseMs: number) => {
      dropLate.run({ now });
      rhythms.refresh(now);
      // A batch that is held whole says nothing of what else is due.
      for (;;) {
        const lease = randomUUID();
        const { changes } = claim.run({
          now,
          lease,
          until: now + leaseMs,
          limit,
          rows: limit * ROWS_PER_CHAT,
        });
        if (changes === 0) return [];
        if (hold(lease, now) < changes) return toClaims(claimed.all({ lease }), lease);
      }
    }).immediate,
    settle: sqlite.transaction((settled: Parameters<Outbox['settle']>[0], now: Instant) => {
      for (const { claim: of, as } of settled) settleOne(of, as, now);
    }).immediate,
    release: sqlite.transaction((claims: Parameters<Outbox['release']>[0]) => {
      for (const { claim: of, dueAt } of claims) released.run({ chat: of.chat.id, lease: of.lease, dueAt });
    }).immediate,
    recover: () => recover.run().changes,
    nextDueAt: () => nextDue.get() ?? null,
  };
}

/** One claim a chat; the rows come in the order in which they were owed. */
function toClaims(rows: readonly ClaimRow[], lease: string): readonly Claim[] {
  const claims = new Map<ChatId, Claim>();
  for (const row of rows) {
    const story = { id: row.story_id, lead: row.lead_article_id };
    const before = claims.get(row.id);
    claims.set(row.id, {
      chat: toChat(row),
      stories: [...(before?.stories ?? []), story],
      attempts: Math.max(before?.attempts ?? 0, row.attempts),
      wasUnsure: before?.wasUnsure === true || row.was_unsure === 1,
      lease,
    });
  }
  return [...claims.values()];
}
