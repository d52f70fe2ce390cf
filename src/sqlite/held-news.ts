/** The news that a flood held back, told together: as one round-up of its own, since all of it is owed in one moment. */
import type { Instant } from '../core/shared/ports.ts';
import type { Sqlite } from './database.ts';

/** To be called when no entry waits; returns how many articles became news. */
export function createTellHeld(sqlite: Sqlite): (now: Instant) => number {
  const HELD = `
    select article_id from entry
    where is_held = 1 and state = 'made'`;
  const owe = sqlite.prepare<{ now: Instant }>(`
    update story set fan_out = 'owed', owed_at = :now, at_topic = null, after_chat_id = null
    where fan_out = 'none' and id in (select story_id from article where id in (${HELD}))`);
  // An article without a story yet is owed when it gets one.
  const becomeNews = sqlite.prepare(`update article set is_news = 1 where is_news = 0 and id in (${HELD})`);
  const setApart = sqlite.prepare(`insert or ignore into held_article (article_id) ${HELD}`);
  const release = sqlite.prepare(`update entry set is_held = 0 where is_held = 1 and state <> 'new'`);
  return sqlite.transaction((now: Instant) => {
    setApart.run();
    owe.run({ now });
    const { changes } = becomeNews.run();
    release.run();
    return changes;
  }).immediate;
}
