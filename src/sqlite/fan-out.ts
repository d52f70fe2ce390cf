/** One step of the fan-out: a story to the next chats it is for, rows and cursor in one transaction. */
import type { FanOutStep, Outbox } from '../core/delivery/delivery.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';
import { createHurry } from './hurry-breaking.ts';
import { createRhythmTable } from './rhythm-table.ts';

interface WaitingStory {
  id: number;
  owed_at: number;
  is_breaking: 0 | 1;
  /** Where the fan-out stands: at a topic, or at '', the chats whose alerts the story met. */
  place: string;
  after: number;
}

/** Those whom a step looks at, in the order of their numbers: a range of a table's key, with the mode of each. */
interface Audience {
  readonly chats: string;
  readonly mode: string;
  readonly only: string;
}

const ALERTED: Audience = {
  chats: `alert_hit where story_id = :story and kind = 'alert'`,
  mode: `'instant'`,
  only: 'true',
};
const FOLLOWING: Audience = {
  chats: 'subscription where topic = :place',
  mode: 'mode',
  // who subscribes now wants what comes, not what was there before
  only: 'subscribed_at <= :owedAt',
};

/**
 * When a story is due for each chat of an audience. The instants stand ready in the chats' rhythms, so that a million
 * rows need no reckoning of their own; what concerns few chats, or breaking news alone, is asked only where it may.
 */
const owing = ({ chats, mode, only }: Audience, isBreaking: boolean): string => {
  const passes = isBreaking ? 'lets_breaking' : 'false';
  const isSoon = isBreaking ? `(lets_breaking or mode = 'instant')` : `mode = 'instant'`;
  return `
  insert into delivery (chat_id, story_id, due_at, slot, slot_at, slot_on, counts_at)
  select
    chat_id, :story,
    max(not_before, iif(
      ${isSoon},
      iif(:now < quiet_until_at and quiet_from_at <= :now and not ${passes}, quiet_until_at, :now),
      iif(mode = 'daily', daily_at, weekly_at)
    )),
    iif(${isSoon}, null, mode),
    iif(${isSoon}, null, iif(mode = 'daily', daily_at, weekly_at)),
    iif(${isSoon}, null, iif(mode = 'daily', daily_on, weekly_on)),
    iif(
      daily_cap is not null and mode = 'instant' and not ${passes},
      iif(:now < quiet_until_at and quiet_from_at <= :now, quiet_until_at, :now),
      null
    )
  from (
    select chat_id, ${mode} as mode from ${chats} and chat_id > :after and chat_id <= :last and ${only}
  ) told_to
  join chat on chat.id = told_to.chat_id
  join rhythm on rhythm.id = chat.rhythm_id
  where chat.state = 'active'
    and paused_at is null
    and not (:wasTold and exists (
      select 1 from settled_delivery where story_id = :story and settled_delivery.chat_id = told_to.chat_id
    ))
    and not (:isMuted and exists (
      select 1 from alert_hit
      where story_id = :story and kind = 'mute' and alert_hit.chat_id = told_to.chat_id
    ))
  on conflict (chat_id, story_id) do update set
    due_at = excluded.due_at, slot = excluded.slot, slot_at = excluded.slot_at, slot_on = excluded.slot_on,
    counts_at = excluded.counts_at
  where excluded.due_at < due_at`;
};

/** How many stories count against the cap on the local day for which this one counts, itself included. */
const toldOn = (table: string): string => `(
  select count(*) from ${table} told
  where told.chat_id = chat.id
    and told.counts_at >= iif(own.counts_at < day_until_at, day_from_at, day_until_at)
    and (told.counts_at < day_until_at or own.counts_at >= day_until_at)
)`;

/** Of those just owed the story: who has had the day's share already gets it with the next digest. */
const PUT_OFF = `
  update delivery set
    due_at = sated.due_at, slot = 'daily', slot_at = daily_at, slot_on = daily_on, counts_at = null
  from (
    select chat.id as chat_id, max(not_before, daily_at) as due_at, daily_at, daily_on
    from chat indexed by chat_capped
    join rhythm on rhythm.id = chat.rhythm_id
    join delivery own on own.chat_id = chat.id and own.story_id = :story
    where daily_cap is not null and chat.id > :after and chat.id <= :last
      and own.counts_at is not null and own.attempts = 0
      and daily_cap < ${toldOn('delivery')} + ${toldOn('settled_delivery')}
  ) sated
  where delivery.chat_id = sated.chat_id and delivery.story_id = :story`;

/**
 * A topic at a time, so that each step is one range of a key whatever the number of topics; a chat that is met twice
 * is owed the story once, at the earlier of the two times.
 */
export function createFanOut(sqlite: Sqlite): Outbox['fanOut'] {
  const rhythms = createRhythmTable(sqlite);
  const hurry = createHurry(sqlite);
  const next = sqlite.prepare<{ first: number }, WaitingStory>(`
    select
      id, owed_at,
      breaking_at is not null as is_breaking,
      coalesce(at_topic, '') as place,
      coalesce(after_chat_id, :first) as after
    from story
    where fan_out = 'owed' and matched_at is not null
    order by id
    limit 1`);
  const prepare = (audience: Audience) => ({
    range: sqlite.prepare<Record<string, string | number>, { last: number | null; chats: number }>(`
      select max(chat_id) as last, count(*) as chats from (
        select chat_id from ${audience.chats} and chat_id > :after
        order by chat_id
        limit :limit
      )`),
    owe: sqlite.prepare<Record<string, string | number>>(owing(audience, false)),
    oweBreaking: sqlite.prepare<Record<string, string | number>>(owing(audience, true)),
  });
  const putOff = sqlite.prepare(PUT_OFF);
  const known = sqlite.prepare<{ story: number }, { wasTold: 0 | 1; isMuted: 0 | 1 }>(`
    select
      exists (select 1 from settled_delivery where story_id = :story) as wasTold,
      exists (select 1 from alert_hit where story_id = :story and kind = 'mute') as isMuted`);
  const alerted = prepare(ALERTED);
  const following = prepare(FOLLOWING);
  const nextTopic = sqlite
    .prepare<{ story: number; place: string }, string | null>(
      'select min(topic) from story_topic where story_id = :story and topic > :place',
    )
    .pluck();
  const move = sqlite.prepare(`
    update story set fan_out = :state, at_topic = :place, after_chat_id = :after where id = :story`);

  const step = (now: Instant, limit: number): FanOutStep | null => {
    rhythms.refresh(now);
    const hurried = hurry(now, limit);
    if (hurried !== null) return hurried;
    const waiting = next.get({ first: Number.MIN_SAFE_INTEGER });
    if (waiting === undefined) return null;
    const { id: story, owed_at: owedAt, is_breaking: isBreaking, place, after } = waiting;
    const audience = place === '' ? alerted : following;
    const { last, chats } = audience.range.get({ story, place, after, limit }) ?? { last: null, chats: 0 };
    let owed = 0;
    if (last !== null) {
      const { wasTold, isMuted } = known.get({ story }) ?? { wasTold: 1, isMuted: 1 };
      const owe = isBreaking ? audience.oweBreaking : audience.owe;
      owed = owe.run({ story, place, now, after, last, owedAt, wasTold, isMuted }).changes;
      putOff.run({ story, after, last });
    }
    const going = chats < limit ? (nextTopic.get({ story, place }) ?? null) : place;
    const isDone = going === null;
    move.run({ story, state: isDone ? 'done' : 'owed', place: going, after: going === place ? last : null });
    return { story, owed, isDone };
  };
  return sqlite.transaction(step).immediate;
}
