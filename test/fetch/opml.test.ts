/** Lists of feeds as other programs keep them: folders are topics, out and in again. */
import { expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../src/fetch/opml.ts';
import { outline } from '../support/samples.ts';

it('an outline around feeds is their topic, and a category goes before it', () => {
  const found = readOpml(`<opml version="2.0"><body>
    <outline text="Business"><outline text="Odds and ends"><outline text="Tarn Post" xmlUrl="https://tarn.example/rss"/></outline>
      <outline text="Lanmoor Times" xmlUrl="https://lanmoor.example/rss" category="/world"/></outline>
    <outline text="Business"><outline text="Orsa Gazette" type="rss" xmlUrl="https://orsa.example/rss"/></outline>
    <outline text="No feed" htmlUrl="https://orsa.example/"/>
    <outline text="A trap" xmlUrl="javascript:alert(1)"/>
  </body></opml>`);
  expect(found.map(({ title, topic }) => [title, topic])).toEqual([
    ['Tarn Post', 'business'],
    ['Lanmoor Times', 'world'],
    ['Orsa Gazette', 'business'],
  ]);
});

it('what is written is read again as it was', () => {
  const feeds = [
    outline({ topic: 'world' }),
    outline({ url: 'https://tarn.example/a?b=1&c="2"', title: 'Tarn & <Post>', topic: null }),
    outline({ url: 'https://orsa.example/rss', topic: 'world', siteUrl: null }),
  ];
  const written = writeOpml(feeds);
  const byUrl = (a: { readonly url: string }, b: { readonly url: string }) => a.url.localeCompare(b.url);
  expect(readOpml(written).toSorted(byUrl)).toEqual(feeds.toSorted(byUrl));
  expect(written.match(/<outline text="world"/g)).toHaveLength(1);
});

it('what is no OPML is refused in a sentence', () => {
  expect(() => readOpml('<html></html>')).toThrow(/The OPML cannot be read/);
  expect(() => readOpml(' '.repeat(5_000_001))).toThrow('larger than 5 MB');
});
