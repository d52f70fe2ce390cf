/** Stories as they are kept: who is owed one, who leads it, what the operator splits and pins. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { groupWaiting } from '../../src/core/story/group-stories.ts';
import { SILENT } from '../../src/log.ts';
import type { Stores } from '../../src/stores.ts';
import { type Arrival, arrive, HOUR } from '../support/arrivals.ts';
import { MONDAY } from '../support/clock.ts';
import { addReader, fanOutAll, memoryStores } from '../support/stores.ts';

const TEXT = `The dam above Orsa was closed on Monday after a crack of nine metres was found in its eastern wall, the river
authority said. Some four thousand people below it were asked to leave their homes by evening. Engineer Ilan Dray said that
the water would be let off over ten days, and that nobody was in danger while it was.`;
const DAM: Arrival = { title: 'Dam above Orsa closed after a crack is found', text: TEXT };
const RETOLD: Arrival = {
  title: 'Four thousand leave homes below Orsa dam',
  text: `${TEXT} ${'Schools in the valley took in families for the night, and the council sent buses. '.repeat(10)}`,
  source: 'The Bell',
  at: MONDAY + HOUR,
};

let stores: Stores;
beforeEach(() => {
  stores = memoryStores();
  addReader(stores, 1, ['world', 'sport']);
});
afterEach(() => stores.close());

/** The stories sent to the reader now, by the lead that each is told by. */
function delivered(now = MONDAY): readonly number[] {
  fanOutAll(stores, 5_000, now);
  const claims = stores.outbox.claim(now, 10, 60_000);
  stores.outbox.settle(
    claims.map(claim => {
      const leads = claim.kind === 'stories' ? claim.stories.map(({ lead }) => lead) : [];
      const told = leads.map((article, place) => ({ article, revision: 1, place }));
      return { claim, as: { to: 'sent', messageId: 7, told } as const };
    }),
    now,
  );
  return claims.flatMap(claim => (claim.kind === 'stories' ? claim.stories.map(({ lead }) => lead) : []));
}

describe('a story', () => {
  it('is owed once, however many articles tell it', () => {
    const first = arrive(stores, DAM);
    expect(delivered()).toEqual([first.article]);
    expect(arrive(stores, RETOLD).story).toBe(first.story);
    expect(delivered(MONDAY + HOUR)).toEqual([]);
  });

  it('is told by its most complete article, until the first reader was told', () => {
    const first = arrive(stores, DAM);
    const whole = arrive(stores, RETOLD);
    expect(delivered(MONDAY + HOUR)).toEqual([whole.article]);
    arrive(stores, {
      ...RETOLD,
      title: 'Longer still',
      text: `${RETOLD.text} More is known now.`,
      source: 'Gazette',
    });
    expect(stores.stories.articlesOf(first.article, 0, 1)).toEqual([whole.article]);
  });

  it('known from a first poll is owed once fresh news of it comes, and is told by that', () => {
    const known = arrive(stores, { ...RETOLD, at: MONDAY - 10 * HOUR, isNews: false });
    expect(delivered()).toEqual([]);
    const fresh = arrive(stores, { ...DAM, source: 'Gazette' });
    expect(fresh.story).toBe(known.story);
    expect(delivered()).toEqual([fresh.article]);
    arrive(stores, { ...DAM, title: 'Dam: what is known', source: 'Herald', at: MONDAY + HOUR });
    expect(delivered(MONDAY + HOUR)).toEqual([]);
  });

  it('without a topic is owed to those who follow the one that a later article names', () => {
    const first = arrive(stores, { ...DAM, topic: null });
    expect(delivered()).toEqual([]);
    expect(arrive(stores, { ...RETOLD, topic: 'sport' }).story).toBe(first.story);
    expect(delivered(MONDAY + HOUR)).toHaveLength(1);
  });

  it('lends its topics to whoever joins it', () => {
    arrive(stores, DAM);
    const joined = arrive(stores, { ...RETOLD, topic: 'sport' });
    expect(stores.articles.byId(joined.article)?.topics).toEqual(['world']);
    expect(stores.articles.byId(joined.article)?.sources).toBe(2);
  });

  it('is breaking news when four sources tell it within the hour', () => {
    const { article } = arrive(stores, DAM);
    const why = () => stores.whys.ofArticle(1, article);
    for (const source of ['The Bell', 'Gazette']) arrive(stores, { ...DAM, source });
    expect(why()?.breakingAt).toBeNull();
    arrive(stores, { ...DAM, source: 'Herald', at: MONDAY + HOUR / 2 });
    expect(why()).toMatchObject({ breakingAt: MONDAY + HOUR / 2, articles: 4 });
    expect(why()?.sources).toEqual(['Velm Courier', 'The Bell', 'Gazette', 'Herald']);
  });

  it('takes up where a crash left it: an article is grouped once', () => {
    const { story } = arrive(stores, DAM);
    const clock = { now: () => MONDAY, sleep: () => Promise.resolve() };
    const again = groupWaiting({ stories: stores.stories, clock, log: SILENT });
    expect(again).toBe(0);
    expect(arrive(stores, RETOLD).story).toBe(story);
  });
});

describe('a wrong join', () => {
  it('is split for good, without a push, and its like follow it', () => {
    const first = arrive(stores, DAM);
    const wrong = arrive(stores, RETOLD);
    delivered(MONDAY + HOUR);
    const story = stores.stories.split(wrong.article, ['world'], [], false, MONDAY + HOUR);
    expect(story).not.toBeNull();
    expect(stores.stories.storyOf(wrong.article)).toBe(story);
    expect(stores.stories.articlesOf(first.article, 0, 9)).toEqual([first.article]);
    expect(delivered(MONDAY + 2 * HOUR)).toEqual([]);
    const copy = arrive(stores, { ...RETOLD, source: 'Gazette', at: MONDAY + 3 * HOUR });
    expect(copy.story).toBe(story);
    expect(stores.stories.index.neighbours({ article: wrong.article, publishedAt: MONDAY }, [], 9)).toEqual(
      [],
    );
  });

  it('is sent to readers where the operator asks for it', () => {
    arrive(stores, DAM);
    delivered();
    const wrong = arrive(stores, RETOLD);
    stores.stories.split(wrong.article, ['world'], [], true, MONDAY + HOUR);
    expect(delivered(MONDAY + HOUR)).toEqual([wrong.article]);
  });

  it('is none where the article is alone in its story', () => {
    const { article } = arrive(stores, DAM);
    expect(stores.stories.split(article, [], [], false, MONDAY)).toBeNull();
    expect(stores.stories.split(999, [], [], false, MONDAY)).toBeNull();
  });
});

describe('the pin', () => {
  it('puts a story first and makes it breaking, until it is taken off', () => {
    const pinned = arrive(stores, DAM);
    const other = arrive(stores, {
      title: 'Cup final goes to Velm',
      text: 'x'.repeat(10),
      at: MONDAY + HOUR,
    });
    const since = { grewAfter: 0, newestAfter: 0, lowestRank: 0 };
    expect(stores.catchUps.untold(1, since, 9)).toEqual([other.story, pinned.story]);
    expect(stores.stories.pin(pinned.article, MONDAY)).toBe(true);
    expect(stores.catchUps.untold(1, since, 9)).toEqual([pinned.story, other.story]);
    expect(stores.whys.ofArticle(1, pinned.article)).toMatchObject({ pinnedAt: MONDAY, breakingAt: MONDAY });
    stores.stories.pin(pinned.article, null);
    expect(stores.whys.ofArticle(1, pinned.article)).toMatchObject({ pinnedAt: null, breakingAt: null });
    expect(stores.stories.pin(999, MONDAY)).toBe(false);
  });
});

describe('catching up', () => {
  const since = { grewAfter: 0, newestAfter: 0, lowestRank: 0 };

  it('leaves out what the chat was sent and what it was shown the last time', () => {
    const told = arrive(stores, DAM);
    delivered();
    const later = arrive(stores, { title: 'Cup final goes to Velm after extra time', at: MONDAY + HOUR });
    expect(stores.catchUps.untold(1, since, 9)).toEqual([later.story]);
    expect(stores.catchUps.untold(2, since, 9)).toEqual([later.story, told.story]);
    stores.catchUps.show(1, { askedAt: MONDAY + HOUR, stories: [later.story] });
    expect(stores.catchUps.untold(1, since, 9)).toEqual([]);
    expect(stores.catchUps.leads([later.story, told.story])).toEqual([later.article, told.article]);
  });

  it('follows a group that became a supergroup', () => {
    addReader(stores, -5, []);
    stores.catchUps.show(-5, { askedAt: MONDAY, stories: [] });
    addReader(stores, -100, []);
    stores.chats.migrate(-5, -100);
    expect(stores.catchUps.lastShown(-100)).toEqual({ askedAt: MONDAY, stories: [] });
  });
});
