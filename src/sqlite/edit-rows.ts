/** The outbox's edits: messages that no longer say what their articles say. */
import type { EditClaim, Settled } from '../core/delivery/delivery.ts';
import type { Shown } from '../core/delivery/shown.ts';
import type { Instant } from '../core/shared/ports.ts';
import { CHAT_COLUMNS, type ChatRow, toChat } from './chat-row.ts';
import type { Sqlite } from './database.ts';
import type { OwedRows } from './outbox.ts';
import { createStatedRows } from './stated-rows.ts';

/** One that is under way has surely landed by then; the next edit shows the newest words. */
const AFTER_ONE_UNDER_WAY_MS = 60_000;

interface ClaimRow extends ChatRow {
  message_id: number;
  due_at: number;
  attempts: number;
  is_turned: 0 | 1;
  page: number | null;
}

export interface EditRows extends OwedRows<EditClaim> {
  /** Owes an edit to what was just sent with words that were corrected while it was under way. */
  oweOutdated(settled: readonly Settled[], now: Instant): void;
}

/** One message is owed one edit, however often its articles change before that. Expects to run in a transaction. */
export const OWE_EDIT = `
  on conflict do update set
    state = 'owed', lease = null, lease_until = null,
    due_at = iif(state = 'claimed', excluded.due_at + ${AFTER_ONE_UNDER_WAY_MS}, due_at)`;

export function createEditRows(sqlite: Sqlite): EditRows {
  const claim = sqlite.prepare(`
    update message_edit set state = 'claimed', lease = :token, lease_until = :until
    where (chat_id, message_id) in (
      select chat_id, message_id from message_edit indexed by message_edit_due
      where state = 'owed' and due_at <= :now
      order by due_at, chat_id
      limit :limit
    )`);
  const claimed = sqlite.prepare<{ token: string }, ClaimRow>(`
    select
      message_edit.message_id, message_edit.due_at, message_edit.attempts,
      turned_at is not null as is_turned, page, ${CHAT_COLUMNS}
    from message_edit indexed by message_edit_claimed
    join chat on chat.id = message_edit.chat_id
    left join turned_message turned
      on turned.chat_id = message_edit.chat_id and turned.message_id = message_edit.message_id
    where message_edit.state = 'claimed' and lease = :token
    order by message_edit.due_at, message_edit.chat_id`);
  const shown = sqlite.prepare<
    { chat: number; messageId: number },
    { article_id: number; place: number | null; is_saved: 0 | 1; is_following: 0 | 1 }
  >(`
    select article_id, place, exists (
      select 1 from saved where saved.chat_id = told.chat_id and saved.article_id = told.article_id
    ) as is_saved,
    exists (
      select 1 from telling join story_follow on story_follow.story_id = telling.story_id
      where telling.article_id = told.article_id and story_follow.chat_id = told.chat_id
    ) as is_following
    from (
    select chat_id, article_id, place from settled_delivery
    where chat_id = :chat and message_id = :messageId and article_id is not null
    union all
    select chat_id, article_id, 0 from follow_up
    where chat_id = :chat and message_id = :messageId
    ) told
    order by place`);
  const own = 'chat_id = :chat and message_id = :messageId and lease = :lease';
  const rows = createStatedRows(sqlite, { table: 'message_edit', own });
  const done = sqlite.prepare(`delete from message_edit where ${own}`);
  const says = sqlite.prepare(`
    update settled_delivery set revision = :revision
    where chat_id = :chat and message_id = :messageId and article_id = :article`);
  const revisionOf = sqlite.prepare<[number], number>('select revision from article where id = ?').pluck();
  const owe = sqlite.prepare(`
    insert into message_edit (chat_id, message_id, due_at) values (:chat, :messageId, :now) ${OWE_EDIT}`);

  const toClaim = (row: ClaimRow, lease: string): EditClaim => {
    const told = shown.all({ chat: row.id, messageId: row.message_id });
    return {
      kind: 'edit',
      chat: toChat(row),
      messageId: row.message_id,
      shown: told.filter(({ place }) => place !== null).map(({ article_id: article }) => article),
      isSaved: told.some(({ place, is_saved: isSaved }) => place === 0 && isSaved === 1),
      isFollowing: told.some(({ place, is_following: is }) => place === 0 && is === 1),
      shows: shownOf(row),
      more: told.filter(({ place }) => place === null).length,
      attempts: row.attempts,
      dueAt: row.due_at,
      lease,
    };
  };

  return {
    claim(now, limit, { token, until }) {
      rows.free(now);
      if (claim.run({ now, token, until, limit }).changes === 0) return [];
      return claimed.all({ token }).map(row => toClaim(row, token));
    },
    settle({ chat: { id: chat }, messageId, lease }, as) {
      if (as.to === 'owed') {
        rows.owe({ chat, messageId, lease }, as);
        return 0;
      }
      const isOwn = done.run({ chat, messageId, lease }).changes > 0;
      if (as.to === 'sent' && isOwn)
        for (const { article, revision } of as.told) says.run({ chat, messageId, article, revision });
      return 0;
    },
    release({ chat, messageId, lease }, dueAt) {
      rows.release({ chat: chat.id, messageId, lease }, dueAt);
    },
    hold: rows.hold,
    recover: () => rows.free(),
    nextDueAt: rows.nextDueAt,
    oweOutdated(settled, now) {
      // Thousands of messages tell the same few articles: each is asked for once.
      const newest = new Map<number, number | undefined>();
      for (const { claim: of, as } of settled) {
        if (as.to !== 'sent') continue;
        const isOutdated = as.told.some(({ article, revision }) => {
          if (!newest.has(article)) newest.set(article, revisionOf.get(article));
          return newest.get(article) !== revision;
        });
        if (isOutdated) owe.run({ chat: of.chat.id, messageId: as.messageId, now });
      }
    },
  };
}

function shownOf({ is_turned: isTurned, page }: ClaimRow): Shown {
  if (isTurned === 0) return { kind: 'as-sent' };
  return page === null ? { kind: 'other' } : { kind: 'page', page };
}
