/** No entry holds up the others, nor a start: what comes to no end is tried twice, set aside, and told to the operators. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Drafter, Unworked } from '../../src/core/article/drafter.ts';
import { makeArticles } from '../../src/core/article/make-articles.ts';
import type { Entry } from '../../src/core/feed/entry.ts';
import { type FeedNews, tellOperators } from '../../src/core/feed/tell-operators.ts';
import { DRAFTER } from '../support/drafter.ts';
import { changed, HOUR, type Newsroom, newsroom } from '../support/feeds.ts';
import { entry, outline } from '../support/samples.ts';

const TOO_LONG: Unworked = { ok: false, why: 'It takes too long to read.', isTooLong: true };
const VELM = 'https://velm.example/feed';
const LANMOOR = 'https://lanmoor.example/feed';

/** Comes to no end with a text that has this word, as the parsing thread would say. */
const stuckOn = (word: string, read: string[] = []): Drafter => ({
  ...DRAFTER,
  async readOwn(html, base) {
    read.push(html);
    return html.includes(word) ? TOO_LONG : DRAFTER.readOwn(html, base);
  },
});
const written = (title: string, over: Partial<Entry> = {}): Entry =>
  entry({ guid: title, url: null, title, content: `${title}. The ferry left.`, ...over });

let room: Newsroom;
beforeEach(() => {
  room = newsroom([outline({ url: VELM }), outline({ url: LANMOOR })]);
});
afterEach(() => room.stores.close());

async function make(drafter: Drafter, signal = new AbortController().signal): Promise<void> {
  const { clock, log, stores } = room;
  const pages = { read: async () => ({ ok: false, why: 'It answered 402.' }) as const };
  await makeArticles({ articles: stores.articles, pages, drafter, clock, log }, signal);
}

const arrive = (velm: readonly Entry[], lanmoor: readonly Entry[] = []): Promise<number> =>
  room.poll(({ url }) => changed(url === VELM ? velm : lanmoor));

async function told(): Promise<FeedNews | null> {
  let news: FeedNews | null = null;
  const bell = {
    async ring(rung: FeedNews) {
      news = rung;
      return true;
    },
  };
  await tellOperators({ feeds: room.stores.feeds, bell, clock: room.clock }, new AbortController().signal);
  return news;
}

describe('an entry that comes to no end', () => {
  it('is tried twice, then set aside; the others become articles', async () => {
    const read: string[] = [];
    await arrive([written('Hostile'), written('Calm')], [written('Elsewhere')]);
    await make(stuckOn('Hostile', read));
    expect(read.filter(html => html.includes('Hostile'))).toHaveLength(2);
    expect(room.articles().toSorted()).toEqual(['Calm', 'Elsewhere']);
    expect(room.log.events().filter(event => event === 'entry.set-aside')).toHaveLength(1);
    await make(stuckOn('Hostile', read));
    expect(read.filter(html => html.includes('Hostile'))).toHaveLength(2);
  });

  it('becomes an article of its beginning where that can be read', async () => {
    const long = written('Long', { content: `<p>The ferry left.</p>${'Hostile '.repeat(2_000)}Hopeless` });
    await arrive([long]);
    await make(stuckOn('Hopeless'));
    expect(room.articles()).toEqual(['Long']);
    expect(room.stores.articles.byId(1)?.text).toMatch(/^The ferry left\./);
  });

  it('is told to the operators once, and no more of that feed for a day', async () => {
    await arrive([written('Hostile one'), written('Hostile two')]);
    await make(stuckOn('Hostile'));
    expect((await told())?.setAside).toMatchObject([
      { feed: { url: VELM }, count: 2, why: 'It takes too long to read.' },
    ]);
    await arrive([written('Hostile three')]);
    await make(stuckOn('Hostile'));
    expect(await told()).toBeNull();
    room.clock.set(room.clock.now() + 24 * HOUR);
    expect((await told())?.setAside).toMatchObject([{ count: 1 }]);
    expect(await told()).toBeNull();
  });

  it('is tried anew when its feed corrects it', async () => {
    await arrive([written('Hostile')]);
    await make(stuckOn('Hostile'));
    await arrive([{ ...written('Hostile'), title: 'Mended', content: 'The ferry left.' }]);
    await make(stuckOn('Hostile'));
    expect(room.articles()).toEqual(['Mended']);
  });

  it('does not make its feed cost more than two delays: the rest of it is read by its beginnings', async () => {
    const read: string[] = [];
    const long = (title: string) =>
      written(title, { content: `<p>${title} left.</p>${'words '.repeat(3_000)}Hopeless` });
    await arrive(['One', 'Two', 'Three', 'Four', 'Five'].map(long));
    await make(stuckOn('Hopeless', read));
    expect(read.filter(html => html.includes('Hopeless'))).toHaveLength(2);
    expect(room.articles()).toHaveLength(5);
  });
});

describe('an entry at which the program ended', () => {
  it('is set aside at the third start, before it is looked at', async () => {
    await arrive([written('Deadly'), written('Calm')]);
    const [deadly] = room.stores.articles.waiting(10).filter(({ entry: { title } }) => title === 'Deadly');
    for (let start = 0; start < 2; start += 1) room.stores.articles.beginEntry(deadly?.id ?? 0);
    const read: string[] = [];
    await make(stuckOn('nothing', read));
    expect(read).toEqual(['Calm. The ferry left.']);
    expect(room.articles()).toEqual(['Calm']);
    expect((await told())?.setAside).toMatchObject([{ why: 'The program ended twice while reading it.' }]);
  });

  it('is not blamed for a stop, nor while it waited for its page', async () => {
    await arrive([written('Calm'), written('Waiting', { url: 'https://velm.example/1' })]);
    for (let start = 0; start < 4; start += 1) {
      const stop = new AbortController();
      const stopped: Drafter = {
        ...DRAFTER,
        async readOwn(html, base) {
          stop.abort();
          return DRAFTER.readOwn(html, base);
        },
      };
      await make(stopped, stop.signal);
    }
    await make(DRAFTER);
    expect(room.articles().toSorted()).toEqual(['Calm', 'Waiting']);
  });
});

describe('feeds take turns', () => {
  it('so that five hundred entries of one do not keep back the news of another', async () => {
    await arrive([], []);
    const many = Array.from({ length: 500 }, (_, at) => written(`Many ${at}`));
    await arrive(many, [written('Elsewhere')]);
    const order: string[] = [];
    const noting: Drafter = {
      ...DRAFTER,
      async draft(page, context) {
        order.push(page.title ?? '');
        return DRAFTER.draft(page, context);
      },
    };
    await make(noting);
    expect(order).toHaveLength(501);
    expect(order.indexOf('Elsewhere')).toBeLessThan(60);
  });
});
