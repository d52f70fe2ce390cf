/** Chats, their subscriptions and saved articles in SQLite. */
import type { Chat, ChatStore } from '../core/reader/chat.ts';
import { languageFor } from '../core/shared/language.ts';
import { createBarredChats } from './barred-chats.ts';
import { createChatMigration } from './chat-migration.ts';
import { CHAT_COLUMNS, type ChatRow, toChat } from './chat-row.ts';
import type { Sqlite } from './database.ts';
import { createDying } from './settled-deliveries.ts';

export function createChatStore(sqlite: Sqlite): ChatStore {
  const byId = sqlite.prepare<[number], ChatRow>(`select ${CHAT_COLUMNS} from chat where id = ?`);
  const greet = sqlite.prepare<Record<string, string | number>, ChatRow>(`
    insert into chat (id, kind, name, language, time_zone, state_at, known_at)
    values (:id, :kind, :name, :language, :timeZone, :now, :now)
    on conflict (id) do update set kind = excluded.kind, name = excluded.name
    returning ${CHAT_COLUMNS}`);
  const setLanguage = sqlite.prepare('update chat set language = :language where id = :id');
  // Who stops and begins again has news again: a pause from before is over.
  const setState = sqlite.prepare(`
    update chat set
      state = :state, state_at = :now,
      paused_at = iif(:state = 'stopped', null, paused_at),
      paused_until = iif(:state = 'stopped', null, paused_until)
    where id = :id`);
  const letDie = createDying(sqlite, 'chat_id = :id');
  const unclaim = sqlite.prepare('delete from claimed_chat where chat_id = :id');
  const topicsOf = sqlite
    .prepare<[number], string>('select topic from subscription where chat_id = ?')
    .pluck();
  const subscribe = sqlite.prepare(`
    insert into subscription (topic, chat_id, subscribed_at, mode)
    select :topic, id, :now, usual_mode from chat where id = :id
    on conflict do nothing`);
  const unsubscribe = sqlite.prepare('delete from subscription where topic = :topic and chat_id = :id');
  // What was never tried goes; a story that another topic or an alert brings stays.
  const takeBack = sqlite.prepare(`
    delete from delivery
    where chat_id = :id and attempts = 0
      and exists (select 1 from story_topic where story_topic.story_id = delivery.story_id and topic = :topic)
      and not exists (
        select 1 from story_topic
        join subscription on subscription.topic = story_topic.topic and subscription.chat_id = :id
        where story_topic.story_id = delivery.story_id
      )
      and not exists (
        select 1 from alert_hit
        where alert_hit.story_id = delivery.story_id and kind = 'alert' and alert_hit.chat_id = :id
      )`);
  const isSaved = sqlite.prepare('select 1 from saved where chat_id = :id and article_id = :article').pluck();
  const save = sqlite.prepare(
    'insert into saved (chat_id, article_id, saved_at) values (:id, :article, :now)',
  );
  const letGo = sqlite.prepare('delete from saved where chat_id = :id and article_id = :article');
  const saved = sqlite
    .prepare<{ id: number; skip: number; limit: number }, number>(`
      select article_id from saved
      where chat_id = :id
      order by saved_at desc, article_id desc
      limit :limit offset :skip`)
    .pluck();
  const setLastArticle = sqlite.prepare('update chat set last_article_id = :article where id = :id');
  const lastArticle = sqlite
    .prepare<[number], number | null>('select last_article_id from chat where id = ?')
    .pluck();
  const migrate = createChatMigration(sqlite);
  const barred = createBarredChats(sqlite);
  const setAddedBy = sqlite.prepare('update chat set added_by = :person where id = :id');

  const find = (id: number): Chat | null => {
    const row = byId.get(id);
    return row === undefined ? null : toChat(row);
  };

  return {
    byId: find,
    greet({ id, kind, name, languageTag }, defaults, now) {
      const language = languageFor(languageTag) ?? defaults.language;
      const row = greet.get({ id, kind, name, language, timeZone: defaults.timeZone, now });
      if (row === undefined) throw new Error(`chat ${id} was not kept`);
      return toChat(row);
    },
    setLanguage(id, language) {
      setLanguage.run({ id, language });
    },
    setState: sqlite.transaction((id, state, now) => {
      setState.run({ id, state, now });
      // What was closed to us is told anew by the next send.
      barred.lift(id, now);
      if (state === 'active') return;
      letDie({ id, now, why: state });
      unclaim.run({ id });
    }).immediate,
    migrate: sqlite.transaction(migrate).immediate,
    topicsOf: id => topicsOf.all(id),
    subscribe: sqlite.transaction((id, topics, now) => {
      for (const topic of topics) subscribe.run({ id, topic, now });
    }).immediate,
    unsubscribe: sqlite.transaction((id, topics) => {
      for (const topic of topics) {
        unsubscribe.run({ id, topic });
        takeBack.run({ id, topic });
      }
    }).immediate,
    isSaved: (id, article) => isSaved.get({ id, article }) !== undefined,
    toggleSaved: sqlite.transaction((id, article, now) => {
      if (letGo.run({ id, article }).changes > 0) return false;
      save.run({ id, article, now });
      return true;
    }).immediate,
    saved: (id, skip, limit) => saved.all({ id, skip, limit }),
    barOf: barred.of,
    retry: sqlite.transaction(barred.retry).immediate,
    setAddedBy(id, person) {
      setAddedBy.run({ id, person });
    },
    setLastArticle(id, article) {
      setLastArticle.run({ id, article });
    },
    lastArticle: id => lastArticle.get(id) ?? null,
  };
}
