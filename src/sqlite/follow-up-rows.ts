/** The outbox's follow-ups: a later article of a followed story, one message each, in their order. */
import type { FollowUpClaim } from '../core/delivery/delivery.ts';
import { CHAT_COLUMNS, type ChatRow, toChat } from './chat-row.ts';
import type { Sqlite } from './database.ts';
import { createPlainHold } from './hold.ts';
import type { OwedRows } from './outbox.ts';

interface ClaimRow extends ChatRow {
  article_id: number;
  reply_to: number;
  due_at: number;
  attempts: number;
  was_unsure: 0 | 1;
  is_saved: 0 | 1;
}

export function createFollowUpRows(sqlite: Sqlite): OwedRows<FollowUpClaim> {
  const claim = sqlite.prepare(`
    update follow_up set state = 'claimed', lease = :token, lease_until = :until
    where state = 'owed' and (chat_id, article_id) in (
      select chat_id, min(article_id) from follow_up due
      where state = 'owed' and due_at <= :now and not exists (
        select 1 from follow_up busy where busy.chat_id = due.chat_id and busy.state = 'claimed'
      )
      group by chat_id
      limit :limit
    )`);
  const holdBack = createPlainHold(sqlite, 'follow_up');
  const claimed = sqlite.prepare<{ token: string }, ClaimRow>(`
    select
      article_id, reply_to, due_at, attempts, was_unsure,
      exists (
        select 1 from saved where saved.chat_id = chat.id and saved.article_id = follow_up.article_id
      ) as is_saved,
      ${CHAT_COLUMNS}
    from follow_up indexed by follow_up_claimed
    join chat on chat.id = chat_id
    where follow_up.state = 'claimed' and lease = :token
    order by due_at, chat_id`);
  const free = `
    update follow_up indexed by follow_up_claimed set state = 'owed', lease = null, lease_until = null
    where state = 'claimed'`;
  const dropLate = sqlite.prepare(`${free} and lease_until <= :now`);
  const recover = sqlite.prepare(free);
  const own = 'where chat_id = :chat and lease = :lease';
  const sent = sqlite.prepare(`
    update follow_up set
      state = 'sent', message_id = :messageId, lease = null, lease_until = null, settled_at = :now
    ${own}`);
  const owed = sqlite.prepare(`
    update follow_up set
      state = 'owed', due_at = :dueAt, lease = null, lease_until = null, why = :why,
      attempts = attempts + (:after <> 'slow-down'), was_unsure = was_unsure or :after = 'unsure'
    ${own}`);
  const released = sqlite.prepare(`
    update follow_up set state = 'owed', due_at = max(due_at, :dueAt), lease = null, lease_until = null ${own}`);
  const dead = sqlite.prepare(`
    update follow_up set state = 'dead', lease = null, lease_until = null, settled_at = :now, why = :why ${own}`);
  const hold = sqlite.prepare(`
    update follow_up set due_at = :until where chat_id = :chat and state = 'owed' and due_at < :until`);
  const nextDue = sqlite
    .prepare<[], number>(`select due_at from follow_up where state = 'owed' order by due_at limit 1`)
    .pluck();

  return {
    claim(now, limit, { token, until }) {
      dropLate.run({ now });
      for (;;) {
        const { changes } = claim.run({ now, token, until, limit });
        if (changes === 0) return [];
        if (holdBack(token, now) < changes) return claimed.all({ token }).map(row => toClaim(row, token));
      }
    },
    settle({ chat: { id: chat }, lease }, as, now) {
      if (as.to === 'sent') sent.run({ chat, lease, now, messageId: as.messageId });
      else if (as.to === 'owed') owed.run({ chat, lease, dueAt: as.dueAt, after: as.after, why: as.why });
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
  };
}

function toClaim(row: ClaimRow, lease: string): FollowUpClaim {
  return {
    kind: 'follow-up',
    chat: toChat(row),
    article: row.article_id,
    replyTo: row.reply_to,
    attempts: row.attempts,
    dueAt: row.due_at,
    isSaved: row.is_saved === 1,
    wasUnsure: row.was_unsure === 1,
    lease,
  };
}
