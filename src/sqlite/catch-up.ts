/** What a chat missed, in SQLite. */
import type { CatchUpStore, Since } from '../core/delivery/catch-up.ts';
import type { Sqlite } from './database.ts';

export function createCatchUpStore(sqlite: Sqlite): CatchUpStore {
  const shown = sqlite.prepare<[number], { asked_at: number; stories: string }>(
    'select asked_at, stories from catch_up where chat_id = ?',
  );
  const toldAt = sqlite
    .prepare<[number], number | null>(
      `select max(settled_at) from settled_delivery where chat_id = ? and message_id is not null`,
    )
    .pluck();
  // By rank, and no further down than a story could stand that is recent enough.
  const untold = sqlite
    .prepare<Since & { chat: number; limit: number }, number>(`
      select story.id
      from story indexed by story_rank
      join telling on telling.article_id = story.lead_article_id
      where story.rank >= :lowestRank and grew_at > :grewAfter and newest_at > :newestAfter
        and not telling.is_withdrawn
        and not exists (
          select 1 from settled_delivery
          where chat_id = :chat and story_id = story.id and state = 'sent'
        )
        and not exists (
          select 1 from alert_hit where story_id = story.id and kind = 'mute' and chat_id = :chat
        )
        and not exists (
          select 1 from catch_up, json_each(catch_up.stories) as before
          where catch_up.chat_id = :chat and before.value = story.id
        )
      order by story.rank desc, story.id desc
      limit :limit`)
    .pluck();
  const show = sqlite.prepare(`
    insert into catch_up (chat_id, asked_at, stories) values (:chat, :askedAt, :stories)
    on conflict (chat_id) do update set asked_at = excluded.asked_at, stories = excluded.stories`);
  const leads = sqlite
    .prepare<[string], number>(`
      select lead_article_id
      from json_each(?) as wanted
      join story on story.id = wanted.value
      join telling on telling.article_id = lead_article_id
      where not is_withdrawn
      order by wanted.key`)
    .pluck();

  return {
    lastShown(chat) {
      const row = shown.get(chat);
      return row === undefined
        ? null
        : { askedAt: row.asked_at, stories: JSON.parse(row.stories) as number[] };
    },
    lastToldAt: chat => toldAt.get(chat) ?? null,
    untold: (chat, since, limit) => untold.all({ ...since, chat, limit }),
    show(chat, { askedAt, stories }) {
      show.run({ chat, askedAt, stories: JSON.stringify(stories) });
    },
    leads: stories => leads.all(JSON.stringify(stories)),
  };
}
