/** Lists of feeds as other programs keep them: folders are topics, out and in again. */
import { expect, it } from 'vitest';
import { encode } from '../../bench/feeds/encode.ts';
import { readOpmlList, writeOpml } from '../../src/fetch/opml.ts';
import { outline } from '../support/samples.ts';

const readOpml = (text: string) => readOpmlList(text).feeds;

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

it('addresses are read where and as other programs write them', () => {
  const { feeds, unread, total } = readOpmlList(`<opml><body><outline text="All" title="">
    <outline title="" text="Tarn &amp; Post" xmlUrl="feed://tarn.example/rss"/>
    <outline text="Orsa" type="rss" url="https://orsa.example/rss"/>
    <outline text="Velm" type="link" href="feed:https://velm.example/rss"/>
    <OUTLINE TEXT="Lanmoor" XMLURL="lanmoor.example/feed?a=1&b=2"/>
    <outline text="Orsa again" xmlUrl="HTTP://www.Orsa.example:80/rss/?utm_source=list#top"/>
    <outline text="A trap" xmlUrl="javascript:alert(1)"/>
    <outline text="A file" xmlUrl="ftp://ann:secret@files.example/rss"/>
    <outline text="Nothing" type="rss"/>
    <outline text="A site" htmlUrl="https://site.example/"/>
  </outline></body></opml>`);
  expect(feeds.map(({ url, title }) => [title, url])).toEqual([
    ['Tarn & Post', 'http://tarn.example/rss'],
    ['Orsa again', 'HTTP://www.Orsa.example:80/rss/?utm_source=list#top'],
    ['Velm', 'https://velm.example/rss'],
    ['Lanmoor', 'http://lanmoor.example/feed?a=1&b=2'],
  ]);
  expect(unread).toEqual([
    '“A trap” (javascript:alert(1))',
    '“A file” (ftp://files.example/rss)',
    '“Nothing” (no address)',
  ]);
  expect(total).toBe(8);
});

it.each([
  ['windows-1251', (text: string) => encode(text, 'windows-1251')],
  ['UTF-16', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf-8', (text: string) => Buffer.from(`\ufeff${text}`)],
])('a list in %s is read as it declares', (encoding, bytes) => {
  const text = `<?xml version="1.0" encoding="${encoding}"?><opml><body><outline text="Новости" xmlUrl="https://a.example/"/></body></opml>`;
  expect(readOpmlList(bytes(text)).feeds.map(({ title }) => title)).toEqual(['Новости']);
});

it('a list is handed on without the passwords in it', () => {
  expect(writeOpml([outline({ url: 'https://ann:secret@velm.example/rss', title: null })])).not.toMatch(
    /ann|secret/,
  );
});

it('a list that breaks off, forgets to close or writes HTML’s entities keeps its feeds', () => {
  const { feeds } = readOpmlList(`<!DOCTYPE opml><opml version="1.1"><body>
    <outline text="World"><outline text="Tarn &ouml; &amp; Post" xmlUrl="https://tarn.example/rss"></outline>
    </outline></outline><!-- <outline xmlUrl="https://no.example/rss"/> -->
    <outline text='Orsa' xmlUrl='https://orsa.example/rss'><outline text="Velm" xmlUrl="https://velm.example/rss"/><outl`);
  expect(feeds.map(({ title, topic }) => [title, topic])).toEqual([
    ['Tarn ö & Post', 'world'],
    ['Orsa', null],
    ['Velm', null],
  ]);
});

it('outlines within outlines may go as deep as they like', () => {
  const list = `<opml><body>${'<outline text="World">'.repeat(10_000)}<outline xmlUrl="https://a.example/"/>`;
  expect(readOpml(list)).toMatchObject([{ url: 'https://a.example/', topic: 'world' }]);
});

it('an empty list is a list', () => {
  expect(readOpml(writeOpml([]))).toEqual([]);
});
