/** The outbox in SQLite: stories, follow-ups, announcements and edits, claimed by chat under a lease, settled in groups. */
import { randomUUID } from 'node:crypto';
import type { Claim, Outbox, Settlement } from '../core/delivery/delivery.ts';
import type { Instant } from '../core/shared/ports.ts';
import { createAnnouncementRows } from './announcement-rows.ts';
import { createBarredChats } from './barred-chats.ts';
import type { Sqlite } from './database.ts';
import { createEditRows } from './edit-rows.ts';
import { createFanOut } from './fan-out.ts';
import { createFollowUpRows } from './follow-up-rows.ts';
import { createChatFate } from './outbox-chats.ts';
import { createRhythmTable } from './rhythm-table.ts';
import { createTally } from './settled-deliveries.ts';
import { createStoryRows } from './story-rows.ts';
import { createTellMended } from './tell-mended.ts';

/** What stories leave to announcements of each claim, so that a long backlog of news does not silence the operator. */
const ANNOUNCED_SHARE = 1 / 4;

/** One table of the outbox: how its rows are claimed and what becomes of them. Each expects to run in a transaction. */
export interface OwedRows<Kind extends Claim> {
  claim(now: Instant, limit: number, lease: { readonly token: string; readonly until: Instant }): Kind[];
  /** Returns how many deliveries were told by it. */
  settle(claim: Kind, as: Exclude<Settlement, { to: 'gone' | 'moved' }>, now: Instant): number;
  release(claim: Kind, dueAt: Instant): void;
  /** Nothing of it is due to the chat before then. */
  hold(chat: number, until: Instant): void;
  /** After a start, when nobody else runs: what was claimed is owed again. Returns how much. */
  recover(): number;
  nextDueAt(): Instant | undefined;
}

export function createOutbox(sqlite: Sqlite): Outbox {
  const stories = createStoryRows(sqlite);
  const followUps = createFollowUpRows(sqlite);
  const announcements = createAnnouncementRows(sqlite);
  const edits = createEditRows(sqlite);
  const rhythms = createRhythmTable(sqlite);
  const fate = createChatFate(sqlite);
  const barred = createBarredChats(sqlite);
  const count = createTally(sqlite);
  const oweMended = createTellMended(sqlite);
  const held = sqlite.prepare<[], string>(`select value from setting where name = 'held until'`).pluck();
  const hold = sqlite.prepare(`
    insert into setting (name, value) values ('held until', :until)
    on conflict do update set value = excluded.value`);

  /** Narrows the claim once for what is done with its rows. */
  const rowsOf = (claim: Claim) => {
    switch (claim.kind) {
      case 'stories':
        return bind(stories, claim);
      case 'follow-up':
        return bind(followUps, claim);
      case 'announcement':
        return bind(announcements, claim);
      case 'edit':
        return bind(edits, claim);
    }
  };

  /** Returns how many deliveries were told. */
  const settleOne = (claim: Claim, as: Settlement, now: Instant, isAnyBarred: boolean): number => {
    const rows = rowsOf(claim);
    const { id: chat } = claim.chat;
    if (as.to === 'gone') {
      rows.settle({ to: 'dead', why: as.why }, now);
      fate.lose(chat, as.why, now);
      return 0;
    }
    if (as.to === 'moved') {
      rows.release(as.dueAt);
      fate.move(chat, as.chat);
      return 0;
    }
    const told = rows.settle(as, now);
    if (as.to === 'sent' && as.mended !== undefined) oweMended(claim, as.told, as.mended, now);
    if (as.to === 'owed' && (as.after === 'slow-down' || as.after === 'barred')) {
      fate.hold(chat, as.dueAt);
      for (const each of [stories, followUps, announcements, edits]) each.hold(chat, as.dueAt);
      if (as.after === 'barred') barred.bar(chat, as, as.dueAt, now);
    }
    // Who may not write may still change what was written: only a new message proves that it may.
    else if (isAnyBarred && as.to === 'sent' && claim.kind !== 'edit') barred.lift(chat, now);
    return told;
  };

  return {
    fanOut: createFanOut(sqlite),
    claim: sqlite.transaction((now: Instant, limit: number, leaseMs: number): Claim[] => {
      const lease = { token: randomUUID(), until: now + leaseMs };
      rhythms.refresh(now);
      const announced = announcements.claim(now, Math.ceil(limit * ANNOUNCED_SHARE), lease);
      const followed = followUps.claim(now, Math.ceil(limit * ANNOUNCED_SHARE), lease);
      const told = stories.claim(now, limit - announced.length - followed.length, lease);
      const claimed = [...told, ...followed, ...announced];
      return claimed.length > 0 ? claimed : edits.claim(now, limit, lease);
    }).immediate,
    begin: sqlite.transaction((claims: Parameters<Outbox['begin']>[0]) => {
      for (const claim of claims) announcements.begin(claim);
    }).immediate,
    settle: sqlite.transaction((settled: Parameters<Outbox['settle']>[0], now: Instant) => {
      let told = 0;
      const isAnyBarred = barred.isAny();
      for (const { claim, as } of settled) told += settleOne(claim, as, now, isAnyBarred);
      count('sent', told);
      edits.oweOutdated(settled, now);
    }).immediate,
    release: sqlite.transaction((released: Parameters<Outbox['release']>[0]) => {
      for (const { claim, dueAt } of released) rowsOf(claim).release(dueAt);
    }).immediate,
    recover: sqlite.transaction(
      () => stories.recover() + followUps.recover() + announcements.recover() + edits.recover(),
    ).immediate,
    expire: sqlite.transaction((before: Instant, now: Instant, limit: number) => {
      return stories.expire(before, now, limit);
    }).immediate,
    nextDueAt() {
      const next = [stories, followUps, announcements, edits].flatMap(rows => rows.nextDueAt() ?? []);
      return next.length === 0 ? null : Math.min(...next);
    },
    heldUntil: () => Number(held.get() ?? 0),
    hold(until) {
      hold.run({ until: String(until) });
    },
  };
}

function bind<Kind extends Claim>(rows: OwedRows<Kind>, claim: Kind) {
  return {
    settle: (as: Parameters<OwedRows<Kind>['settle']>[1], now: Instant) => rows.settle(claim, as, now),
    release: (dueAt: Instant) => rows.release(claim, dueAt),
  };
}
