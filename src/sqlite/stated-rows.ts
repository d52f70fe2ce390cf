/** What the outbox's tables with a state in their rows do alike: announcements, follow-ups, edits. */
import type { Settlement } from '../core/delivery/delivery.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

type Own = Readonly<Record<string, string | number>>;
type Again = Extract<Settlement, { to: 'owed' }>;

export interface StatedTable {
  readonly table: string;
  /** The condition, with named parameters, under which a row is the claim's own. */
  readonly own: string;
  /** What the table keeps of a failed attempt besides its number, set from :why and :after. */
  readonly also?: readonly string[];
  /** The condition of its index of claimed rows. */
  readonly claimed?: string;
}

export interface StatedRows {
  /** To be tried again. Telegram's wish to wait is no attempt. */
  owe(own: Own, as: Again): void;
  /** Handed back untried. */
  release(own: Own, dueAt: Instant): void;
  hold(chat: number, until: Instant): void;
  /** Owes again what was claimed under a lease that ended by then; everything, without. Returns how much. */
  free(now?: Instant): number;
  nextDueAt(): Instant | undefined;
}

export function createStatedRows(
  sqlite: Sqlite,
  { table, own, also = [], claimed = `state = 'claimed'` }: StatedTable,
): StatedRows {
  const FREE = `state = 'owed', lease = null, lease_until = null`;
  const owe = sqlite.prepare(`
    update ${table} set ${[
      FREE,
      'due_at = :dueAt',
      `attempts = attempts + (:after <> 'slow-down')`,
      ...also,
    ].join(', ')}
    where ${own}`);
  const release = sqlite.prepare(`update ${table} set ${FREE}, due_at = max(due_at, :dueAt) where ${own}`);
  const hold = sqlite.prepare(`
    update ${table} set due_at = :until where chat_id = :chat and state = 'owed' and due_at < :until`);
  const free = sqlite.prepare(`
    update ${table} indexed by ${table}_claimed set ${FREE}
    where ${claimed} and state = 'claimed' and lease_until <= :now`);
  const nextDue = sqlite
    .prepare<[], number>(`select due_at from ${table} where state = 'owed' order by due_at limit 1`)
    .pluck();

  return {
    owe(of, { dueAt, after, why }) {
      owe.run({ ...of, dueAt, after, why });
    },
    release(of, dueAt) {
      release.run({ ...of, dueAt });
    },
    hold(chat, until) {
      hold.run({ chat, until });
    },
    free: (now = Number.MAX_SAFE_INTEGER) => free.run({ now }).changes,
    nextDueAt: () => nextDue.get(),
  };
}
