/** Fills a database with articles of the usual length, in which some words are in every text and some in few. */

import { lowestRankSince } from '../../src/core/story/rank.ts';
import type { Sqlite } from '../../src/sqlite/database.ts';
import { createDice } from '../summaries/dice.ts';

/** Of a language's many words; the first of them are used as often as "the" and "of". */
const WORDS = 20_000;
const LENGTH = 120;
const MINUTE_MS = 60_000;
const SYLLABLES = ['go', 'ver', 'ment', 'al', 'ba', 'con', 'ta', 'ri', 'su', 'pro', 'an', 'le'];

export function fillArticles(sqlite: Sqlite, count: number, now: number): void {
  sqlite.pragma('synchronous = off');
  const insert = sqlite.prepare(`
    insert into article (
      fingerprint, title, published_at, language, html, text, summary, categories, is_news, made_at, story_id
    ) values (:id, :title, :at, 'en', '', :text, :summary, '[]', 1, :at, null)`);
  const topic = sqlite.prepare(
    `insert into article_topic (topic, published_at, article_id, place) values ('world', :at, :id, 0)`,
  );
  // Every article opens a story of its own, as most do.
  const story = sqlite.prepare(`
    insert into story (id, lead_article_id, opened_at, rank, oldest_at, newest_at, grew_at)
    values (:id, :id, :at, :rank, :at, :at, :at)`);
  const telling = sqlite.prepare(`
    insert into telling (article_id, story_id, source, published_at, joined_at, length, is_news)
    values (:id, :id, 'a', :at, :at, 800, 1)`);
  const draw = createDice(7).next;
  sqlite.transaction(() => {
    for (let id = 1; id <= count; id += 1) {
      const at = now - (count - id) * MINUTE_MS;
      const words = Array.from({ length: LENGTH }, () => wordOf(draw));
      const text = `the government a ${id % 2 === 0 ? 'evenly' : 'oddly'} rarely${id} ${words.join(' ')}`;
      insert.run({
        id,
        at,
        text,
        title: words.slice(0, 9).join(' '),
        summary: JSON.stringify([words.slice(0, 30).join(' ')]),
      });
      topic.run({ id, at });
      story.run({ id, at, rank: lowestRankSince(at) + draw() });
      telling.run({ id, at });
    }
  })();
}

/** Few words are used often and many seldom, as by Zipf's law. */
function wordOf(draw: () => number): string {
  let rank = Math.floor(WORDS ** draw());
  let word = '';
  for (; rank > 0; rank = Math.floor(rank / SYLLABLES.length)) word += SYLLABLES[rank % SYLLABLES.length];
  return word;
}
