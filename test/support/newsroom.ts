/**
 * The delivering half of the bot on a clock that tests move: real stores in memory, the real outbox and channel, the
 * sandbox's Bot API over HTTP. Time passes from one thing that is due to the next.
 */
import type { ArticleDraft } from '../../src/core/article/article.ts';
import { drainOutbox } from '../../src/core/delivery/drain-outbox.ts';
import { fanOut } from '../../src/core/delivery/fan-out.ts';
import { createPacer } from '../../src/core/delivery/pacer.ts';
import { matchAlerts } from '../../src/core/reader/match-alerts.ts';
import type { Rhythm } from '../../src/core/reader/rhythm.ts';
import type { Clock, Instant } from '../../src/core/shared/ports.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import type { Message } from '../../src/sandbox/shapes.ts';
import { createAlertStore } from '../../src/sqlite/alert-store.ts';
import { createArticleStore } from '../../src/sqlite/article-store.ts';
import { createChatStore } from '../../src/sqlite/chat-store.ts';
import { openDatabase } from '../../src/sqlite/database.ts';
import { createOrderStore } from '../../src/sqlite/order-store.ts';
import { createOutbox } from '../../src/sqlite/outbox.ts';
import { createStoryFollows } from '../../src/sqlite/story-follows.ts';
import { createStoryStore } from '../../src/sqlite/story-store.ts';
import { openChannel } from '../../src/telegram/channel.ts';
import { keptLog } from './log.ts';
import { draft } from './samples.ts';
import { openTestSandbox, type TestSandbox, TOKEN } from './sandbox.ts';

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;

/** `start` as ISO 8601 without a zone, in UTC. */
export async function openNewsroom(start: string, sandbox?: TestSandbox) {
  let now = utc(start);
  const clock: Clock = {
    now: () => now,
    // Whoever waits for the limiter is served at once, and the time has passed.
    async sleep(ms) {
      now += Math.max(0, ms);
      await new Promise(resolve => setImmediate(resolve));
    },
  };
  const telegram = sandbox ?? (await openTestSandbox({ now: () => now }));
  const { sqlite } = openDatabase(':memory:', now);
  const stores = {
    alerts: createAlertStore(sqlite),
    articles: createArticleStore(sqlite),
    chats: createChatStore(sqlite),
    stories: createStoryStore(sqlite),
    orders: createOrderStore(sqlite),
    outbox: createOutbox(sqlite),
    follows: createStoryFollows(sqlite),
  };
  const log = keptLog();
  const channel = openChannel({
    ...{ token: TOKEN, apiRoot: telegram.url, phrases: loadPhrases(), clock, isPaid: false },
  });
  const meter = { settled() {}, told() {}, waited() {}, inFlight() {} };
  const drainNeeds = () => ({
    ...{ outbox: stores.outbox, articles: stores.articles, channel, clock, log, meter },
    pacer: createPacer(1_000),
  });
  let needs = drainNeeds();

  const work = async (): Promise<void> => {
    const { signal } = new AbortController();
    stores.orders.endPauses(now);
    await matchAlerts({ alerts: stores.alerts, clock, log }, signal);
    await fanOut({ outbox: stores.outbox, follows: stores.follows, clock, log }, signal);
    await drainOutbox(needs, signal);
  };
  const nextAt = (): Instant | null => {
    const next = [stores.outbox.nextDueAt(), stores.orders.nextPauseEndAt()].flatMap(at => at ?? []);
    return next.length === 0 ? null : Math.min(...next);
  };

  const room = {
    ...{ ...stores, sqlite, telegram, log },
    now: () => now,
    /** A person who has started the bot and follows topics. */
    reader(id: number, topics: readonly string[], rhythm: Partial<Rhythm> = {}): void {
      if (!telegram.world.users.has(id)) telegram.world.addPerson({ id, first_name: `Reader ${id}` });
      telegram.people.write({ chatId: id, fromId: id }, '/start');
      room.chat(id, 'private', topics, rhythm);
    },
    chat(
      id: number,
      kind: 'private' | 'supergroup' | 'channel',
      topics: readonly string[],
      rhythm: Partial<Rhythm> = {},
    ): void {
      const defaults = { language: 'en', timeZone: 'UTC' } as const;
      stores.chats.greet({ id, kind, name: `Chat ${id}`, languageTag: 'en' }, defaults, now);
      stores.chats.subscribe(id, topics, now);
      if (Object.keys(rhythm).length > 0) stores.orders.changeRhythm(id, rhythm, now);
    },
    /** Keeps an article and opens its story; it is owed when the room works next. */
    story(title: string, topics: readonly string[] = ['world'], over: Partial<ArticleDraft> = {}) {
      const { id: article } = stores.articles.keep(draft({ title, publishedAt: now, ...over }), now);
      return { article, story: stores.stories.open(article, topics, true, now) };
    },
    /** Another article joins a story, as the grouping does it. */
    join(story: number, title: string): number {
      const { id } = stores.articles.keep(draft({ title, publishedAt: now }), now);
      sqlite.prepare('update article set story_id = ? where id = ?').run(story, id);
      return id;
    },
    breaks(story: number): void {
      sqlite.prepare('update story set breaking_at = ? where id = ?').run(now, story);
    },
    meets(story: number, kind: 'alert' | 'mute', chat: number): void {
      sqlite.prepare(`insert into alert_hit values (?, ?, ?, 'words')`).run(story, kind, chat);
    },
    work,
    /** Lets time pass, doing each thing when it is due. */
    async until(when: string | Instant): Promise<void> {
      const end = typeof when === 'string' ? utc(when) : when;
      await work();
      for (let at = nextAt(); at !== null && at <= end; at = nextAt()) {
        now = Math.max(now, at);
        await work();
      }
      now = Math.max(now, end);
    },
    /** Time passes while the bot is down. */
    sleep(when: string): void {
      now = utc(when);
      needs = drainNeeds();
    },
    /** What a chat was sent: when, in UTC, and the headlines in it. */
    told(id: number): readonly { readonly at: string; readonly titles: readonly string[] }[] {
      return received(telegram, id).map(({ date, text = '' }) => ({
        at: new Date(date * 1000).toISOString().slice(0, 16),
        titles: [...text.matchAll(/^(?:\d+\. )?(\p{Lu}\w+ news)$/gmu)].map(found => found[1] ?? ''),
      }));
    },
    received: (id: number) => received(telegram, id),
    async close() {
      await channel.close();
      sqlite.close();
      if (sandbox === undefined) await telegram.close();
    },
  };
  return room;
}

const received = ({ world }: TestSandbox, id: number): readonly Message[] =>
  world.chat(id).messages.filter(message => message.from.id === world.me.id);

export const utc = (text: string): Instant => Date.parse(`${text}Z`);
