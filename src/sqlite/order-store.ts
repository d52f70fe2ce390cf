/** Chats' orders in SQLite: what they chose, and what that changes in what is owed to them. */
import type { Choices, Mode, OrderStore, Orders } from '../core/reader/orders.ts';
import { slotsOf } from '../core/reader/rhythm.ts';
import { createBackfill } from './backfill.ts';
import type { Sqlite } from './database.ts';
import { FOREVER } from './hold.ts';
import { createRhythmTable, type RhythmRow, toRhythm } from './rhythm-table.ts';

interface OrderRow extends RhythmRow {
  usual_mode: Mode;
  daily_cap: number | null;
  lets_breaking: 0 | 1;
  is_silent: 0 | 1;
  summary_length: Choices['summaryLength'];
  backfill: Choices['backfill'];
  thread_id: number | null;
  paused_at: number | null;
  paused_until: number | null;
}

const COLUMNS: Readonly<Record<keyof Choices, string>> = {
  usualMode: 'usual_mode',
  dailyCap: 'daily_cap',
  letsBreaking: 'lets_breaking',
  isSilent: 'is_silent',
  summaryLength: 'summary_length',
  backfill: 'backfill',
  threadId: 'thread_id',
};

/** The version of the time zone rules that the rhythms were last reckoned under. */
const RULES = 'time zone rules';

export function createOrderStore(sqlite: Sqlite): OrderStore {
  const rhythms = createRhythmTable(sqlite);
  const backfill = createBackfill(sqlite);
  const find = sqlite.prepare<[number], OrderRow>(`
    select rhythm.*, usual_mode, daily_cap, lets_breaking, is_silent, summary_length, backfill, thread_id, paused_at, paused_until
    from chat join rhythm on rhythm.id = rhythm_id
    where chat.id = ?`);
  const choose = new Map(
    Object.entries(COLUMNS).map(([choice, column]) => [
      choice,
      sqlite.prepare(`update chat set ${column} = :value where id = :chat`),
    ]),
  );
  const setRhythm = sqlite.prepare(
    'update chat set rhythm_id = :rhythm, time_zone = :timeZone where id = :chat',
  );
  // A digest that is due already goes out as planned; what waits to be tried again keeps its own time.
  const replan = (whose: string) =>
    sqlite.prepare(`
      update delivery set
        due_at = max(planned.at, not_before), slot_at = planned.slot_at, slot_on = planned.slot_on
      from (
        select
          chat_id, story_id, not_before,
          case slot when 'daily' then daily_at when 'weekly' then weekly_at end as slot_at,
          case slot when 'daily' then daily_on when 'weekly' then weekly_on end as slot_on,
          case
            when slot = 'daily' then daily_at
            when slot = 'weekly' then weekly_at
            when quiet_from_at <= :now and :now < quiet_until_at then quiet_until_at
            else :now
          end as at
        from delivery
        join chat on chat.id = chat_id
        join rhythm on rhythm.id = rhythm_id
        where ${whose} and attempts = 0 and due_at > :now and paused_at is null
          and coalesce(slot_at > :now, true)
      ) planned
      where delivery.chat_id = planned.chat_id and delivery.story_id = planned.story_id`);
  const replanOne = replan('chat_id = :chat');
  const replanAll = replan('true');
  const modes = sqlite.prepare<[number], { topic: string; mode: Mode }>(
    'select topic, mode from subscription where chat_id = ? order by topic',
  );
  const setMode = sqlite.prepare(
    'update subscription set mode = :mode where topic = :topic and chat_id = :chat',
  );
  const setModes = sqlite.prepare('update subscription set mode = :mode where chat_id = :chat');
  const endDigests = sqlite.prepare(`
    update delivery set
      due_at = max(:now, (select not_before from chat where id = :chat)), slot = null, slot_at = null, slot_on = null
    where chat_id = :chat and slot is not null and attempts = 0`);
  const pause = sqlite.prepare(`
    update chat set paused_at = coalesce(paused_at, :now), paused_until = :untilAt where id = :chat`);
  const holdOwed = sqlite.prepare(`
    update delivery set due_at = coalesce(:untilAt, :forever) where chat_id = :chat`);
  const holdFollowUps = sqlite.prepare(`
    update follow_up set due_at = coalesce(:untilAt, :forever) where chat_id = :chat and state = 'owed'`);
  const over = sqlite.prepare<[number], { id: number; backfill: Choices['backfill'] }>(
    'select id, backfill from chat where paused_until <= ?',
  );
  const nextEnd = sqlite.prepare<[], number | null>('select min(paused_until) from chat').pluck();
  const readRules = sqlite.prepare<[string], string>('select value from setting where name = ?').pluck();
  const writeRules = sqlite.prepare(`
    insert into setting (name, value) values (:name, :value)
    on conflict (name) do update set value = excluded.value`);

  const rowOf = (chat: number): OrderRow => {
    const row = find.get(chat);
    if (row === undefined) throw new Error(`there is no chat ${chat}`);
    return row;
  };

  const reckonAnew = (now: number): void => {
    rhythms.forget();
    rhythms.refresh(now);
    replanAll.run({ now });
  };

  return {
    of(chat, now) {
      const row = rowOf(chat);
      return { ...toOrders(row), slots: slotsOf(toRhythm(row), now) };
    },
    change: sqlite.transaction((chat: number, choices: Partial<Choices>) => {
      for (const [choice, value] of Object.entries(choices)) {
        choose.get(choice)?.run({ chat, value: typeof value === 'boolean' ? Number(value) : value });
      }
    }).immediate,
    changeRhythm: sqlite.transaction((chat, change, now) => {
      const rhythm = { ...toRhythm(rowOf(chat)), ...change };
      rhythms.refresh(now);
      setRhythm.run({ chat, rhythm: rhythms.idOf(rhythm, now), timeZone: rhythm.timeZone });
      replanOne.run({ chat, now });
    }).immediate,
    modesOf: chat => new Map(modes.all(chat).map(({ topic, mode }) => [topic, mode])),
    setMode: (chat, topic, mode) => void setMode.run({ chat, topic, mode }),
    setEveryMode: sqlite.transaction((chat, mode, now) => {
      choose.get('usualMode')?.run({ chat, value: mode });
      setModes.run({ chat, mode });
      if (mode === 'instant') endDigests.run({ chat, now });
    }).immediate,
    pause: sqlite.transaction((chat, untilAt, now) => {
      pause.run({ chat, untilAt, now });
      for (const held of [holdOwed, holdFollowUps]) held.run({ chat, untilAt, forever: FOREVER });
    }).immediate,
    resume: sqlite.transaction((chat, choice, now) => backfill.afterPause(chat, choice, now)).immediate,
    backfill: sqlite.transaction((chat, choice, now) => backfill.ofTopics(chat, choice, now)).immediate,
    endPauses: sqlite.transaction(now => {
      const ended = over.all(now);
      for (const { id, backfill: choice } of ended) backfill.afterPause(id, choice, now);
      return ended.length;
    }).immediate,
    nextPauseEndAt: () => nextEnd.get() ?? null,
    reckonAnew: sqlite.transaction(reckonAnew).immediate,
    reckonUnder: sqlite.transaction((rules, now) => {
      if (readRules.get(RULES) === rules) return;
      reckonAnew(now);
      writeRules.run({ name: RULES, value: rules });
    }).immediate,
  };
}

function toOrders(row: OrderRow): Omit<Orders, 'slots'> {
  return {
    rhythm: toRhythm(row),
    pause: row.paused_at === null ? null : { fromAt: row.paused_at, untilAt: row.paused_until },
    usualMode: row.usual_mode,
    dailyCap: row.daily_cap,
    letsBreaking: row.lets_breaking === 1,
    isSilent: row.is_silent === 1,
    summaryLength: row.summary_length,
    backfill: row.backfill,
    threadId: row.thread_id,
  };
}
