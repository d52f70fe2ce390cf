/** One step of the fan-out: a story to the next chats that ordered it, rows and cursor in one transaction. */
import type { FanOutStep, Outbox } from '../core/delivery/delivery.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

interface WaitingStory {
  id: number;
  owed_at: number;
  topic: string;
  after: number;
}

/** Stands in the cursor before every topic: the chats whose alerts the story met come first. */
const BY_ALERT = '';

/** The chats that ordered a story by a topic or, where the topic is BY_ALERT, by an alert; and since when. */
const ORDERED = `
  select chat_id, subscribed_at as ordered_at from subscription
  where topic = :topic and chat_id > :after
  union all
  select chat_id, 0 from alert_hit
  where story_id = :story and kind = 'alert' and :topic = '${BY_ALERT}' and chat_id > :after`;

/**
 * A topic at a time, so that each step is one range of the subscription's key whatever the number of topics;
 * a chat that follows two of them meets the outbox's key the second time, and is owed the story once.
 */
export function createFanOut(sqlite: Sqlite): Outbox['fanOut'] {
  const next = sqlite.prepare<[number], WaitingStory>(`
    select id, owed_at, coalesce(at_topic, '${BY_ALERT}') as topic, coalesce(after_chat_id, ?) as after
    from story
    where fan_out = 'owed' and matched_at is not null
    order by id
    limit 1`);
  const range = sqlite.prepare<
    { story: number; topic: string; after: number; limit: number },
    { last: number | null; chats: number }
  >(`
    select max(chat_id) as last, count(*) as chats from (
      ${ORDERED}
      order by chat_id
      limit :limit
    )`);
  const owe = sqlite.prepare(`
    insert into delivery (chat_id, story_id, due_at)
    select chat_id, :story, max(:now, not_before)
    from (${ORDERED}) join chat on chat.id = chat_id
    where chat_id <= :last
      and chat.state = 'active'
      -- who subscribes now wants what comes, not what was there before
      and ordered_at <= :owedAt
      and not exists (
        select 1 from alert_hit
        where story_id = :story and kind = 'mute' and alert_hit.chat_id = chat.id
      )
    on conflict do nothing`);
  const nextTopic = sqlite
    .prepare<{ story: number; topic: string }, string | null>(
      'select min(topic) from story_topic where story_id = :story and topic > :topic',
    )
    .pluck();
  const move = sqlite.prepare(`
    update story set fan_out = :state, at_topic = :topic, after_chat_id = :after where id = :story`);

  const step = (now: Instant, limit: number): FanOutStep | null => {
    const story = next.get(Number.MIN_SAFE_INTEGER);
    if (story === undefined) return null;
    const { id, owed_at: owedAt, topic, after } = story;
    const { last, chats } = range.get({ story: id, topic, after, limit }) ?? { last: null, chats: 0 };
    const { changes: owed } =
      last === null ? { changes: 0 } : owe.run({ story: id, now, topic, after, last, owedAt });
    const following = chats < limit ? (nextTopic.get({ story: id, topic }) ?? null) : topic;
    const isDone = following === null;
    const state = isDone ? 'done' : 'owed';
    move.run({ story: id, state, topic: following, after: following === topic ? last : null });
    return { story: id, owed, isDone };
  };
  return sqlite.transaction(step).immediate;
}
