/** Real stores on real SQLite in memory, with a few chats and stories to begin with. */
import type { ArticleDraft } from '../../src/core/article/article.ts';
import type { Chat } from '../../src/core/reader/chat.ts';
import { keysOf } from '../../src/core/reader/phrase.ts';
import type { StoryId } from '../../src/core/story/story.ts';
import { openStores, type Stores } from '../../src/stores.ts';
import { MONDAY } from './clock.ts';
import { draft } from './samples.ts';

export function memoryStores(): Stores {
  return openStores(':memory:', MONDAY);
}

/** Makes a chat known and subscribes it. */
export function addReader(stores: Stores, id: number, topics: readonly string[], now = MONDAY): Chat {
  const kind = id < 0 ? 'supergroup' : 'private';
  const chat = stores.chats.greet(
    { id, kind, name: `Reader ${id}`, languageTag: 'en' },
    { language: 'en', timeZone: 'UTC' },
    now,
  );
  stores.chats.subscribe(id, topics, now);
  return chat;
}

/** Keeps an article and opens its story, owed to the subscribers of `topics`. */
export function addStory(
  stores: Stores,
  topics: readonly string[],
  over: Partial<ArticleDraft> = {},
  now = MONDAY,
): { story: StoryId; article: number } {
  const { id: article } = stores.articles.keep(draft(over), now);
  return { story: stores.stories.open(article, topics, true, now), article };
}

/** Matches alerts and runs the fan-out to its end, `limit` chats a step; returns the deliveries owed. */
export function fanOutAll(stores: Stores, limit = 5_000, now = MONDAY): number {
  for (const lead of stores.alerts.unmatched(100)) stores.alerts.settleMatch(lead.story, keysOf(lead), now);
  let owed = 0;
  for (let step = stores.outbox.fanOut(now, limit); step !== null; step = stores.outbox.fanOut(now, limit)) {
    owed += step.owed;
  }
  return owed;
}
