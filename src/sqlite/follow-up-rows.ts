/** The outbox's follow-ups: a later article of a followed story, one message each, in their order. */
import type { FollowUpClaim } from '../core/delivery/delivery.ts';
import { CHAT_COLUMNS, type ChatRow, toChat } from './chat-row.ts';
import type { Sqlite } from './database.ts';
import { createPlainHold } from './hold.ts';
import type { OwedRows } from './outbox.ts';
import { createStatedRows } from './stated-rows.ts';

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
  const own = 'chat_id = :chat and lease = :lease';
  const rows = createStatedRows(sqlite, {
    table: 'follow_up',
    own,
    also: ['why = :why', `was_unsure = was_unsure or :after = 'unsure'`],
  });
  const sent = sqlite.prepare(`
    update follow_up set
      state = 'sent', message_id = :messageId, lease = null, lease_until = null, settled_at = :now
    where ${own}`);
  const dead = sqlite.prepare(`
    update follow_up set state = 'dead', lease = null, lease_until = null, settled_at = :now, why = :why
    where ${own}`);

  return {
    claim(now, limit, { token, until }) {
      rows.free(now);
      for (;;) {
        const { changes } = claim.run({ now, token, until, limit });
        if (changes === 0) return [];
        if (holdBack(token, now) < changes) return claimed.all({ token }).map(row => toClaim(row, token));
      }
    },
    settle({ chat: { id: chat }, lease }, as, now) {
      if (as.to === 'sent') sent.run({ chat, lease, now, messageId: as.messageId });
      else if (as.to === 'owed') rows.owe({ chat, lease }, as);
      else dead.run({ chat, lease, now, why: as.why });
      return 0;
    },
    release({ chat, lease }, dueAt) {
      rows.release({ chat: chat.id, lease }, dueAt);
    },
    hold: rows.hold,
    recover: () => rows.free(),
    nextDueAt: rows.nextDueAt,
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
