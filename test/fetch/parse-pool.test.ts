/** Big documents are read on a thread of their own: answers go on, and a document that never ends is given up. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openParsePool, type ParsePool } from '../../src/fetch/parse-pool.ts';

const FEED =
  '<rss version="2.0"><channel><title>Times</title><item><title>One</title><link>https://example.org/1</link></item></channel></rss>';
const PAGE = `<html><head><title>Ferry</title></head><body><article><h1>Ferry</h1>${'<p>The ferry left the harbour of Lanmoor at noon with four hundred people aboard.</p>'.repeat(8)}</article></body></html>`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const origin = { url: 'https://example.org/', contentType: 'text/html; charset=utf-8' };

let pool: ParsePool;
beforeEach(() => {
  pool = openParsePool({ siteRules: [{ host: 'example.org', title: 'h2' }] });
});
afterEach(() => pool.close());

describe('the parsing thread', () => {
  it('reads a feed before the pages that came earlier, and texts between the two', async () => {
    const done: string[] = [];
    const note = (name: string) => (): void => {
      done.push(name);
    };
    await Promise.all([
      pool.extractPage(bytes(PAGE), origin).then(note('page under way')),
      pool.extractPage(bytes(PAGE), origin).then(note('page')),
      pool.readOwn('<p>The ferry left.</p>', null).then(note('text')),
      pool.parseFeed(bytes(FEED), origin, null).then(note('feed')),
    ]);
    expect(done).toEqual(['page under way', 'feed', 'text', 'page']);
  });

  it('reads feeds and pages, in the order in which they came', async () => {
    const [feed, page] = await Promise.all([
      pool.parseFeed(bytes(FEED), origin, null),
      pool.extractPage(bytes(PAGE), origin),
    ]);
    expect(feed).toMatchObject({ ok: true, document: { title: 'Times', entries: [{ title: 'One' }] } });
    expect(page.ok && page.page.text).toContain('The ferry left the harbour');
  });

  it('reads pages by the operator’s rules', async () => {
    const page = await pool.extractPage(
      bytes(PAGE.replace('<h1>Ferry</h1>', '<h1>Ferry</h1><h2>Ferry leaves</h2>')),
      origin,
    );
    expect(page.ok && page.page.title).toBe('Ferry leaves');
  });

  it('leaves this thread free while it reads', async () => {
    await pool.parseFeed(bytes(FEED), origin, null);
    const items =
      '<item><title>One</title><link>https://example.org/1</link><description>words</description></item>'.repeat(
        40_000,
      );
    let turns = 0;
    let isDone = false;
    const reading = pool
      .parseFeed(bytes(FEED.replace('<item>', `${items}<item>`)), origin, null)
      .then(answer => {
        isDone = true;
        return answer;
      });
    while (!isDone) {
      turns += 1;
      await new Promise(resolve => setImmediate(resolve));
    }
    expect((await reading).ok).toBe(true);
    // Parsing it here would have left a handful of turns.
    expect(turns).toBeGreaterThan(100);
  });

  it('is ended and begun anew when a document does not come back', async () => {
    const hasty = openParsePool({ siteRules: [], timeoutMs: 1 });
    const long = FEED.replace('<item>', `${'<item><title>One</title></item>'.repeat(40_000)}<item>`);
    expect(await hasty.parseFeed(bytes(long), origin, null)).toEqual({
      ok: false,
      why: 'It takes too long to read.',
      isTooLong: true,
    });
    await hasty.close();
    expect(await pool.parseFeed(bytes(FEED), origin, null)).toMatchObject({ ok: true });
  });
});
