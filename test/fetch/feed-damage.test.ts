import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measureDamages } from '../../bench/feeds/damages.ts';
import { sampleFeeds } from '../../bench/feeds/samples.ts';
import { parseFeed } from '../../src/fetch/parse-feed.ts';

const read = (text: string) => {
  const parsed = parseFeed(Buffer.from(text), { url: null, contentType: null });
  return parsed.ok ? parsed.document.entries : [];
};

describe('every item outside the damage is kept when a feed has', () => {
  for (const [name, { met, of, misses }] of measureDamages())
    test(name, () => {
      expect(misses).toEqual([]);
      expect(met).toBe(of);
      expect(of).toBeGreaterThan(30);
    });
});

test('half an address or half a title at the place where a feed breaks off is left out', () => {
  const whole =
    '<rss><channel><item><guid>a-1</guid><title>One</title><link>https://a.example.org/long</link>';
  expect(read(whole.slice(0, -12))).toMatchObject([{ guid: 'a-1', title: 'One', url: null }]);
  expect(read('<rss><channel><item><title>Whole</title></item><item><title>Ha')).toHaveLength(1);
});

test('an entity that the document type declares is read once and never within another', () => {
  const xml =
    '<!DOCTYPE rss [<!ENTITY a "A&#38;B"><!ENTITY b "&a;&a;">]><rss><channel><item><title>&a; &b; &copy; &none;</title></item></channel></rss>';
  expect(read(xml)[0]?.title).toBe('A&B &b; © &none;');
});

test('a feed sent as the escaped text of a page is read', () => {
  expect(
    read(
      '&lt;rss&gt;&lt;channel&gt;&lt;item&gt;&lt;title&gt;One&lt;/title&gt;&lt;/item&gt;&lt;/channel&gt;&lt;/rss&gt;',
    ),
  ).toMatchObject([{ title: 'One' }]);
});

test('a feed in which anything was cut out or put in is read without an error', () => {
  const samples = sampleFeeds().map(({ xml }) => xml);
  const piece = fc.constantFrom(
    '<',
    '>',
    '"',
    "'",
    '&',
    ']]>',
    '<![CDATA[',
    '<!--',
    '</item>',
    '<item>',
    '<title>',
    '\0',
    '/>',
    '=',
    '<a b="',
  );
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(60), piece, (xml, place, length, put) => {
      const at = place % xml.length;
      const entries = read(xml.slice(0, at) + put + xml.slice(at + length));
      expect(entries.length).toBeGreaterThanOrEqual(10);
    }),
    { numRuns: 300, seed: 7 },
  );
});
