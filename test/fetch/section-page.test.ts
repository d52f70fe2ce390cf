/** A site without a feed is read from its section page, by selectors that stand in the OPML. */
import { describe, expect, it } from 'vitest';
import type { SectionRules } from '../../src/core/feed/feed.ts';
import { readOpmlList, writeOpml } from '../../src/fetch/opml.ts';
import { parseSection } from '../../src/fetch/section-page.ts';

/** In the shape of a news site's section page; the words are our own. */
const SECTION = `<!doctype html><html lang="en"><head><title>Velm Courier - World news</title></head><body>
<div class="menu"><a href="/news/politics/">Politics</a></div>
<div class="lead"><a href="/news/regions/90003.html"><img src="/pictures/pic90003.jpg"></a>
  <h2><a href="/news/regions/90003.html">Ferry reaches the islands again</a></h2><span class="when">05 June 2026 [17:35]</span><p>The first ferry in nine days reached Orsa.</p></div>
<ul class="list">
  <li class="item"><span class="when">05 June 2026 [12:10]</span> <a href="/news/regions/90002.html">Two  lighthouses
    lit</a></li>
  <li class="item"><span class="when">no date</span> <a href="//velm.example/news/regions/90001.html">Harbour dredged</a></li>
  <li class="item"><a href="javascript:more()">More</a></li>
  <li class="item"><a href="/news/regions/90002.html">Two lighthouses lit</a></li>
</ul></body></html>`;
const RULES: SectionRules = {
  item: '.lead, .item',
  link: 'h2 a, a',
  title: null,
  date: '.when',
  summary: 'p',
  image: 'img',
};
const read = (rules: SectionRules = RULES, html = SECTION) =>
  parseSection(
    new TextEncoder().encode(html),
    { url: 'http://velm.example/news/regions/', contentType: null },
    rules,
  );

describe('a section page', () => {
  it('becomes entries with address, headline, date, summary and picture, each article once', () => {
    const parsed = read();
    expect(parsed).toMatchObject({
      ok: true,
      document: { title: 'Velm Courier - World news', language: 'en' },
    });
    expect(parsed.ok && parsed.document.entries).toMatchObject([
      {
        url: 'http://velm.example/news/regions/90003.html',
        title: 'Ferry reaches the islands again',
        summary: 'The first ferry in nine days reached Orsa.',
        image: 'http://velm.example/pictures/pic90003.jpg',
      },
      { url: 'http://velm.example/news/regions/90002.html', title: 'Two lighthouses lit', summary: null },
      { url: 'http://velm.example/news/regions/90001.html', title: 'Harbour dredged', publishedAt: null },
    ]);
  });

  it('is told to its operator in words when the selectors find nothing', () => {
    expect(read({ ...RULES, item: '.gone' })).toEqual({ ok: false, why: 'Nothing on the page is “.gone”.' });
    expect(read({ ...RULES, item: '.menu', link: 'h9' })).toMatchObject({
      ok: false,
      why: expect.stringContaining('has a link'),
    });
    expect(read({ ...RULES, item: '[[[' })).toEqual({
      ok: false,
      why: 'One of the selectors of its outline is not CSS.',
    });
  });

  it('keeps its selectors in OPML, out and in again', () => {
    const outline = {
      url: 'http://velm.example/news/regions/',
      title: 'Velm',
      siteUrl: null,
      topic: 'world',
      section: RULES,
    };
    const written = writeOpml([outline]);
    expect(written).toContain('sectionItem=".lead, .item"');
    expect(readOpmlList(written).feeds).toEqual([outline]);
    expect(readOpmlList('<opml version="2.0"><body/></opml>').feeds).toEqual([]);
  });
});

it('a site of which only the form of its addresses is known is read by that alone', () => {
  // As on a site whose markup nobody knows: picture and headline lead to the same article, sections to others.
  const page = `<table><tr><td><a href="/news/regions/">World news</a> <a href="/news/regions/90003.html"><img src="/pictures/pic90003.jpg"></a>
    <a href="/news/regions/90003.html">Ferry reaches the islands again</a></td></tr><tr><td>
    <a href="http://www.velm.example/news/regions/90002.html">Two lighthouses lit</a> <a href="/print/news/regions/90002.html">Print</a></td></tr></table>`;
  const item = "a[href*='/news/regions/'][href$='.html']:not([href*='/print/'])";
  const parsed = read({ ...RULES, item, link: 'a[href]', date: null, summary: null, image: null }, page);
  expect(parsed.ok && parsed.document.entries.map(({ title }) => title)).toEqual([
    'Ferry reaches the islands again',
    'Two lighthouses lit',
  ]);
});
