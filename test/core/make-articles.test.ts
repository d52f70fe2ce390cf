/** From an entry to an article: the page where the feed only teases, the feed's own text where that is all there is. */
import { describe, expect, it } from 'vitest';
import type { Page, PageReader } from '../../src/core/article/article.ts';
import { makeArticles } from '../../src/core/article/make-articles.ts';
import { pollFeeds } from '../../src/core/feed/poll-feeds.ts';
import { handClock, MONDAY } from '../support/clock.ts';
import { DRAFTER } from '../support/drafter.ts';
import { keptLog } from '../support/log.ts';
import { entry, outline } from '../support/samples.ts';
import { memoryStores } from '../support/stores.ts';

const LONG = Array.from(
  { length: 12 },
  (_, at) =>
    `<p>Paragraph ${at} tells of the ferry that left the harbour of Lanmoor with four hundred people aboard.</p>`,
).join('');
const PAGE: Page = {
  ...{
    url: 'https://example.org/ferry',
    title: 'Ferry',
    byline: 'Ines Roth',
    publishedAt: null,
    language: 'en',
  },
  ...{ image: null, siteName: 'Example', source: null, section: null, views: 12 },
  text: 'The whole text of the page, which is longer than what the feed had to say about the ferry.',
  html: '<p>The whole text of the page, which is longer than what the feed had to say about the ferry.</p>',
};

const UNREAD = { ok: false, why: 'It answered 402.' } as const;

/** Makes one article of an entry with this text; tells whether its page was read. */
async function make(content: string, answer: Awaited<ReturnType<PageReader['read']>>) {
  const stores = memoryStores();
  const needs = { clock: handClock(), log: keptLog() };
  const { signal } = new AbortController();
  stores.feeds.add([outline()], MONDAY);
  const entries = [entry({ url: 'https://example.org/ferry', title: 'Ferry', content })];
  const document = { title: 'Velm Courier', link: null, language: 'en', entries, ttlMs: null, skipHours: [] };
  const changed = {
    kind: 'changed',
    document,
    etag: null,
    lastModified: null,
    movedTo: null,
    untilAt: null,
  } as const;
  const fetcher = { poll: () => Promise.resolve(changed) };
  await pollFeeds({ ...needs, feeds: stores.feeds, fetcher, rules: { minMs: 300_000 } }, signal);
  let reads = 0;
  const read = () => {
    reads += 1;
    return Promise.resolve(answer);
  };
  await makeArticles({ ...needs, articles: stores.articles, pages: { read }, drafter: DRAFTER }, signal);
  const [article] = stores.articles.latest(null, { skip: 0, limit: 1 }).articles;
  stores.close();
  return { article, reads };
}

describe('an article', () => {
  it('is the feed’s own text where that is whole: the page is not asked for', async () => {
    const { article, reads } = await make(LONG, { ok: true, page: PAGE });
    expect(reads).toBe(0);
    expect(article?.text).toContain('Paragraph 11 tells of the ferry');
    expect(article?.html).toMatch(/^<p>Paragraph 0/);
  });

  it('is the page’s text where the feed only teases', async () => {
    const { article, reads } = await make('<p>The ferry left.</p>', { ok: true, page: PAGE });
    expect(reads).toBe(1);
    expect(article).toMatchObject({
      text: PAGE.text,
      byline: 'Ines Roth',
      views: 12,
      source: 'Velm Courier',
    });
  });

  it('is the feed’s text where the page cannot be read, or gives less than the feed', async () => {
    const teaser = '<p>The ferry left the harbour of Lanmoor with four hundred people aboard.</p>';
    const text = 'The ferry left the harbour of Lanmoor with four hundred people aboard.';
    expect((await make(teaser, UNREAD)).article?.text).toBe(text);
    const wall = { ...PAGE, text: 'Please subscribe.', html: '<p>Please subscribe.</p>' };
    expect((await make(teaser, { ok: true, page: wall })).article?.text).toBe(text);
  });

  it('says why it has only what the feed carries, and says nothing when it is whole', async () => {
    const teaser = '<p>The ferry left the harbour of Lanmoor with four hundred people aboard.</p>';
    const wall = { ...PAGE, text: 'Please subscribe.', html: '<p>Please subscribe.</p>' };
    expect((await make(teaser, UNREAD)).article?.pageTrouble).toBe('It answered 402.');
    expect((await make(teaser, { ok: true, page: wall })).article?.pageTrouble).toMatch(
      /as behind a paywall/,
    );
    expect((await make(teaser, { ok: true, page: PAGE })).article?.pageTrouble).toBeNull();
    expect((await make(LONG, UNREAD)).article?.pageTrouble).toBeNull();
  });

  it.each(['…', '[...]', '<a href="/more">Continue reading</a>', 'Читать далее', 'Davamı burada'])(
    'is read from its page when even a long text of the feed ends in “%s”',
    async end => {
      const { article, reads } = await make(`${LONG}<p>And then ${end}</p>`, { ok: true, page: PAGE });
      expect(reads).toBe(1);
      expect(article?.text).toContain('Paragraph 11');
      expect(article?.pageTrouble).toMatch(/less than the feed/);
    },
  );

  it('is freed of the agency and the byline that a feed glues to its first sentence', async () => {
    const glued =
      'By AzernewsBy Amina NazarliThe ferry left the harbour of Lanmoor at noon. It carried four hundred people.';
    const { article } = await make(`<p>${glued}</p>`, UNREAD);
    expect(article).toMatchObject({ byline: 'Amina Nazarli', source: 'Azernews' });
    expect(article?.text).toMatch(/^The ferry left/);
    expect(article?.html).toMatch(/^<p>The ferry left/);
  });
});

it('a host with many pages to read does not keep back the news of another', async () => {
  const stores = memoryStores();
  const needs = { clock: handClock(), log: keptLog() };
  const { signal } = new AbortController();
  stores.feeds.add(
    [outline({ url: 'https://many.example/feed' }), outline({ url: 'https://few.example/feed' })],
    MONDAY,
  );
  const teaser = (host: string, at: number) =>
    entry({ guid: null, url: `https://${host}/${at}`, title: `${host} ${at}`, content: 'It began.' });
  const fetcher = {
    poll: ({ url }: { url: string }) => {
      const host = new URL(url).host;
      const entries = Array.from({ length: host === 'many.example' ? 300 : 1 }, (_, at) => teaser(host, at));
      const document = { title: host, link: null, language: 'en', entries, ttlMs: null, skipHours: [] };
      return Promise.resolve({
        ...{ kind: 'changed' as const, document, etag: null, lastModified: null },
        ...{ movedTo: null, untilAt: null },
      });
    },
  };
  await pollFeeds({ ...needs, feeds: stores.feeds, fetcher, rules: { minMs: 300_000 } }, signal);
  const asked: string[] = [];
  const read: PageReader['read'] = url => {
    asked.push(new URL(url).host);
    return Promise.resolve(UNREAD);
  };
  await makeArticles({ ...needs, articles: stores.articles, pages: { read }, drafter: DRAFTER }, signal);
  expect(asked).toHaveLength(301);
  expect(asked.indexOf('few.example')).toBeLessThan(25);
  stores.close();
});
