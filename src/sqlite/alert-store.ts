/** Alerts and mutes in SQLite, and looking up which of them a story meets. */
import type { Added, Alert, AlertKind, AlertStore, Lead } from '../core/reader/alert.ts';
import type { ChatId } from '../core/reader/chat.ts';
import type { Phrase } from '../core/reader/phrase.ts';
import type { Instant } from '../core/shared/ports.ts';
import type { StoryId } from '../core/story/story.ts';
import type { Sqlite } from './database.ts';

const LEAD = 'story.id as story, article.id as article, title, text, language';

export function createAlertStore(sqlite: Sqlite): AlertStore {
  const of = sqlite.prepare<[ChatId], Alert>(`
    select id, kind, words from alert
    where chat_id = ?
    order by kind, id`);
  const same = sqlite.prepare<{ chat: ChatId; phrase: string }, Pick<Alert, 'id' | 'kind'>>(
    'select id, kind from alert where chat_id = :chat and phrase = :phrase',
  );
  const count = sqlite.prepare<[ChatId], number>('select count(*) from alert where chat_id = ?').pluck();
  const insert = sqlite.prepare(`
    insert into alert (chat_id, kind, words, phrase, made_at)
    values (:chat, :kind, :words, :phrase, :now)`);
  const insertKey = sqlite.prepare(`
    insert into alert_key (key, alert_id, chat_id, kind, words, made_at)
    select :key, id, chat_id, kind, words, made_at from alert where id = :alert`);
  const turn = sqlite.prepare('update alert set kind = :kind, words = :words, made_at = :now where id = :id');
  const remove = sqlite.prepare<{ chat: ChatId; id: number }, Alert>(`
    delete from alert
    where id = :id and chat_id = :chat
    returning id, kind, words`);
  const unmatched = sqlite.prepare<[number], Lead>(`
    select ${LEAD}
    from story join article on article.id = lead_article_id
    where fan_out = 'owed' and matched_at is null
    order by story.id
    limit ?`);
  // Who asks for words now wants what comes, not what was there before; who has had enough of them wants none at all.
  const hit = sqlite.prepare(`
    insert into alert_hit (story_id, kind, chat_id, words)
    select :story, kind, chat_id, words
    from json_each(:keys) as met
    cross join alert_key on alert_key.key = met.value
    where kind = 'mute' or made_at <= (select owed_at from story where id = :story)
    order by kind, chat_id
    on conflict do nothing`);
  const matched = sqlite.prepare('update story set matched_at = :now where id = :story');
  const recent = sqlite.prepare<[number], Lead>(`
    select ${LEAD}
    from story join article on article.id = lead_article_id
    where withdrawn_at is null
    order by story.id desc
    limit ?`);

  const add = (chat: ChatId, kind: AlertKind, { words, keys }: Phrase, most: number, now: Instant): Added => {
    const [phrase] = keys;
    const found = same.get({ chat, phrase });
    if (found?.kind === kind) return 'known';
    if (found !== undefined) {
      turn.run({ id: found.id, kind, words, now });
      return 'turned';
    }
    if ((count.get(chat) ?? 0) >= most) return 'full';
    const alert = insert.run({ chat, kind, words, phrase, now }).lastInsertRowid;
    for (const key of keys) insertKey.run({ key, alert });
    return 'added';
  };
  const settleMatch = (story: StoryId, keys: ReadonlySet<string>, now: Instant): number => {
    const { changes } = hit.run({ story, keys: JSON.stringify([...keys]) });
    matched.run({ story, now });
    return changes;
  };

  return {
    of: chat => of.all(chat),
    add: sqlite.transaction(add).immediate,
    remove: (chat, id) => remove.get({ chat, id }) ?? null,
    unmatched: limit => unmatched.all(limit),
    settleMatch: sqlite.transaction(settleMatch).immediate,
    recent: limit => recent.iterate(limit),
  };
}
