/** Each field of an entry, in the forms that publishers write it. */
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/core/feed/entry.ts';
import { parseFeed } from '../../src/fetch/parse-feed.ts';

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"';
const SITE = 'https://news.harbour.example/';

function first(document: string): Partial<Entry> {
  const parsed = parseFeed(Buffer.from(document), { url: `${SITE}feed`, contentType: null });
  const entry = parsed.ok ? parsed.document.entries[0] : undefined;
  if (entry === undefined) throw new Error('no entry');
  return entry;
}
const rss = (item: string) =>
  first(
    `<rss version="2.0" ${NAMESPACES}><channel><title>Harbour</title><link>${SITE}</link><item>${item}</item></channel></rss>`,
  );
const atom = (entry: string) =>
  first(`<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour</title><entry>${entry}</entry></feed>`);
const json = (item: object) =>
  first(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Harbour', items: [item] }));
const iso = (at: number | null | undefined) => (at == null ? null : new Date(at).toISOString());

describe('the picture of an entry', () => {
  const PORT = 'https://img.harbour.example/port.jpg';
  test.each([
    [
      'in the short text where the whole one has none',
      rss(
        `<description><![CDATA[<img width="640" src="${PORT}"/> The ferry.]]></description><content:encoded><![CDATA[<p>The ferry.</p>]]></content:encoded>`,
      ),
    ],
    [
      'an enclosure of a type that says nothing',
      rss(`<enclosure url="${PORT}" length="0" type="application/octet-stream"/>`),
    ],
    ['an enclosure that calls itself text', rss(`<enclosure url="${PORT}" length="0" type="text/html"/>`)],
    [
      'media whose type is no type but an ending',
      rss(`<media:content url="${PORT}" type="jpg" width="900"/>`),
    ],
    ['media with a size and nothing else', rss(`<media:content url="${PORT}" width="900" height="600"/>`)],
    [
      'media behind somebody’s face',
      rss(
        `<media:content url="https://1.gravatar.com/avatar/aa?s=96" medium="image"/><media:content url="${PORT}" medium="image"/>`,
      ),
    ],
    [
      'the thumbnail of a video',
      rss(`<media:content url="/v/1" medium="video"><media:thumbnail url="${PORT}"/></media:content>`),
    ],
    [
      'an attached link with its address as text',
      atom(`<link rel="enclosure" type="image/jpeg">${PORT}</link><link href="/1"/>`),
    ],
    ['an object', json({ image: { url: PORT } })],
    ['a list', json({ image: [PORT] })],
    ['an attached file', json({ attachments: { url: PORT, mime_type: 'image' } })],
    ['in the summary of JSON', json({ content_html: '<p>x</p>', summary: `<img src="${PORT}">` })],
  ])('%s', (_, { image }) => {
    expect(image).toBe(PORT);
  });

  test('its address may have been escaped twice, end in capitals or have a fragment', () => {
    expect(rss('<enclosure url="/r?id=7&amp;amp;w=900" type="image/jpeg" length="1"/>').image).toBe(
      `${SITE}r?id=7&w=900`,
    );
    expect(rss('<enclosure url="/port.JPG#x" length="1"/>').image).toBe(`${SITE}port.JPG#x`);
  });

  test('a video or a sound is none, whatever its size', () => {
    expect(rss('<media:content url="/a.mp4" width="900" height="600"/>').image).toBeNull();
    expect(rss('<media:content url="/v/1" width="900" duration="30"/>').image).toBeNull();
    expect(rss('<enclosure url="/a.mp3" type="application/octet-stream" length="1"/>')).toMatchObject({
      ...{ image: null, enclosures: [{ url: `${SITE}a.mp3` }] },
    });
  });

  test('in a text that names no base it is looked for where the page of the entry is', () => {
    const { image, summary } = rss(
      `<link>${SITE}2026/05/pier/</link><description><![CDATA[<img src="pier.jpg"><a href="map">Map</a>]]></description>`,
    );
    expect(image).toBe(`${SITE}2026/05/pier/pier.jpg`);
    expect(summary).toContain(`href="${SITE}2026/05/pier/map"`);
  });
});

describe('who wrote an entry', () => {
  test.each([
    ['an object in the place of a list', json({ authors: { name: 'Ines Mora' } })],
    ['a list of words', json({ authors: ['Ines Mora'] })],
    ['a word', json({ author: 'Ines Mora' })],
    ['a list in the place of an object', json({ author: [{ name: 'Ines Mora' }] })],
    ['a name before an address', rss('<author>desk@a.example</author><dc:creator>Ines Mora</dc:creator>')],
    ['a link', rss('<dc:creator><![CDATA[<a href="/ines">Ines Mora</a>]]></dc:creator>')],
    ['an address with a name', rss('<author>ines@a.example (Ines Mora)</author>')],
  ])('%s', (_, { author }) => {
    expect(author).toBe('Ines Mora');
  });

  test('several are all named, and an address serves where there is no name', () => {
    const both = '<author><name>Ines Mora</name></author><author><name>Ali Veli</name></author>';
    expect(atom(both).author).toBe('Ines Mora, Ali Veli');
    expect(json({ authors: [{ name: 'Ines Mora' }, { name: 'Ali Veli' }] }).author).toBe(
      'Ines Mora, Ali Veli',
    );
    expect(rss('<author>desk@a.example</author>').author).toBe('desk@a.example');
  });

  test('a name has its entities decoded', () => {
    expect(rss('<media:credit role="author">O&amp;#8217;Neil</media:credit>').author).toBe('O’Neil');
  });
});

describe('words are shown without entities, in every field and format', () => {
  test.each([
    [json({ title: 'Fish &amp; Chips day: it&#8217;s back' }), 'Fish & Chips day: it’s back'],
    [json({ title: 'A <em>big</em> day' }), 'A big day'],
    [json({ title: 'The <b> tag' }), 'The <b> tag'],
    [atom('<title>Fish &amp;amp; Chips: it&amp;#8217;s back</title>'), 'Fish & Chips: it’s back'],
    [atom('<title>1 &lt; 2 and &lt;b&gt; tags</title>'), '1 < 2 and <b> tags'],
    [rss('<title>&lt;![CDATA[The new crane]]&gt;</title>'), 'The new crane'],
    [atom('<title type="html">&lt;![CDATA[Fish &amp;amp; Chips]]&gt;</title>'), 'Fish & Chips'],
  ])('title %#', ({ title }, words) => {
    expect(title).toBe(words);
  });

  test.each([
    [
      rss('<category><![CDATA[Arts &amp; Culture]]></category><category>Food &amp;amp; Drink</category>'),
      ['Arts & Culture', 'Food & Drink'],
    ],
    [rss('<media:keywords>Arts &amp;amp; Culture, R&amp;amp;D</media:keywords>'), ['Arts & Culture', 'R&D']],
    [rss('<category><![CDATA[<a href="/news">News</a>]]></category>'), ['News']],
    [atom('<category term="arts" label="Arts &amp;amp; Culture"/>'), ['arts', 'Arts & Culture']],
    [json({ tags: 'port, jobs' }), ['port', 'jobs']],
    [json({ tags: ['Food, Drink &amp; Travel'] }), ['Food, Drink & Travel']],
    [json({ tags: [{ name: 'port' }] }), ['port']],
  ])('categories %#', ({ categories }, words) => {
    expect(categories).toEqual(words);
  });

  test('the escaped marks of a CDATA section are no text', () => {
    const text = '&lt;![CDATA[&lt;p&gt;It is &lt;b&gt;here&lt;/b&gt;.&lt;/p&gt;]]&gt;';
    expect(rss(`<description>${text}</description>`).summary).toBe('<p>It is <b>here</b>.</p>');
  });
});

describe('the page of an entry', () => {
  const PAGE = `${SITE}read?id=7&lang=en`;
  test.each([
    ['escaped within CDATA', rss('<link><![CDATA[/read?id=7&amp;lang=en]]></link>')],
    ['escaped twice', rss('<link>/read?id=7&amp;amp;lang=en</link>')],
    ['escaped three times', rss('<link>/read?id=7&amp;amp;amp;lang=en</link>')],
    ['escaped by number', rss('<link>/read?id=7&amp;#038;lang=en</link>')],
    ['in a guid', rss(`<guid>${SITE}read?id=7&amp;amp;lang=en</guid>`)],
    ['in Atom', atom('<link href="/read?id=7&amp;amp;lang=en"/>')],
    ['in JSON', json({ url: `${SITE}read?id=7&amp;lang=en` })],
    ['between escaped marks of CDATA', rss(`<link>&lt;![CDATA[${PAGE.replace('&', '&amp;')}]]&gt;</link>`)],
    ['behind an empty link', rss(`<link/>${PAGE.replace('&', '&amp;')}<guid isPermaLink="false">v</guid>`)],
    [
      'not the text of a link to something else',
      atom(`<link rel="replies">/comments</link><link href="/read?id=7&amp;lang=en"/>`),
    ],
    [
      'by the registered name of the relation',
      atom(`<link rel="http://www.iana.org/assignments/relation/alternate" href="/read?id=7&amp;lang=en"/>`),
    ],
  ])('%s', (_, { url }) => {
    expect(url).toBe(PAGE);
  });
});

describe('when an entry was published', () => {
  test('a date that means none gives way to the next field, or to none at all', () => {
    expect(rss('<pubDate>Thu, 01 Jan 1970 08:00:00 +0800</pubDate>').publishedAt).toBeNull();
    const both = '<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate><dc:date>2026-05-04T08:00:00Z</dc:date>';
    expect(iso(rss(both).publishedAt)).toBe('2026-05-04T08:00:00.000Z');
    const zero = { date_published: '0001-01-01T00:00:00Z', date_modified: '2026-05-04T08:00:00Z' };
    expect(iso(json(zero).publishedAt)).toBe('2026-05-04T08:00:00.000Z');
  });
});

test('what is attached to an entry of JSON may be one thing in the place of a list', () => {
  expect(json({ attachments: { url: `${SITE}a.mp3`, mime_type: 'audio/mpeg' } }).enclosures).toEqual([
    { url: `${SITE}a.mp3`, type: 'audio/mpeg', length: null },
  ]);
});
