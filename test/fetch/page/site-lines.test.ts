/** What three pages of a site repeat is the site's own; what an article shares with its sequel is news. */
import { describe, expect, it } from 'vitest';
import { extractPage } from '../../../src/fetch/page/extract-page.ts';
import { createSiteLines } from '../../../src/fetch/page/site-lines.ts';
import { PARAGRAPHS, pageOf } from './pages.ts';

const NOTICE = 'The harbour newsroom lives on the gifts of those who read it, and on nothing else at all.';
const SUBJECTS = ['pier', 'ferry', 'lighthouse', 'market', 'bridge', 'museum'] as const;

interface Shown {
  readonly after?: string;
  readonly inside?: string;
}

/** Pages of one host, one after the other; each subject makes an article of its own. */
function readInTurn(
  shown: Shown,
  {
    subjects = SUBJECTS.slice(0, 3) as readonly string[],
    hostAt = (_: number): string => 'news.harbour.example',
  } = {},
): readonly string[] {
  const siteLines = createSiteLines();
  return subjects.map((subject, at) => {
    const page = pageOf({
      title: `All about the ${subject}`,
      headline: `All about the ${subject}`,
      inside: shown.inside ?? '',
      after: shown.after ?? '',
    });
    const own = PARAGRAPHS.reduce(
      (html, text) => html.replace(text, `About the ${subject} it was said: ${text}`),
      page,
    );
    const origin = { url: `https://${hostAt(at)}/${subject}-${at}`, contentType: 'text/html' };
    const read = extractPage(new TextEncoder().encode(own), origin, { siteLines });
    if (!read.ok) throw new Error(read.why);
    return read.page.text;
  });
}

describe('a line that stands on three pages of a site', () => {
  it('behind the text goes, in whatever words', () => {
    const texts = readInTurn({ after: `<p>${NOTICE}</p>` });
    expect(texts.map(text => text.includes(NOTICE))).toEqual([true, true, false]);
    for (const paragraph of PARAGRAPHS) expect(texts[2]).toContain(paragraph);
  });

  it('inside the text goes where it has a link', () => {
    const inside =
      '<p>Every evening the harbour in a few words: here is <a href="/l">our letter</a>, free.</p>';
    expect(readInTurn({ inside }).map(text => text.includes('Every evening'))).toEqual([true, true, false]);
  });

  it('inside the text stays where it is a sentence like others', () => {
    expect(readInTurn({ inside: `<p>${NOTICE}</p>` }).every(text => text.includes(NOTICE))).toBe(true);
  });

  it('stays as long as the pages are one article under several addresses', () => {
    const texts = readInTurn({ after: `<p>${NOTICE}</p>` }, { subjects: ['pier', 'pier', 'pier', 'pier'] });
    expect(texts.every(text => text.includes(NOTICE))).toBe(true);
  });

  it('stays as long as the pages are of several sites', () => {
    const texts = readInTurn({ after: `<p>${NOTICE}</p>` }, { hostAt: at => `news-${at}.example` });
    expect(texts.every(text => text.includes(NOTICE))).toBe(true);
  });
});

it('A story told on under new headlines keeps what it shares with those before', () => {
  const siteLines = createSiteLines();
  const texts = SUBJECTS.map(subject => {
    const page = pageOf({ title: `News of the ${subject}`, headline: `News of the ${subject}` });
    const origin = { url: `https://news.harbour.example/${subject}`, contentType: 'text/html' };
    const read = extractPage(new TextEncoder().encode(page), origin, { siteLines });
    return read.ok ? read.page.text : '';
  });
  for (const text of texts) for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
});

it('Of thousands of hosts and lines the latest are remembered', () => {
  const siteLines = createSiteLines();
  const block = (text: string) => ({
    kind: 'p' as const,
    pieces: [
      { kind: 'text' as const, text, bold: false, italic: false, code: false, struck: false, href: null },
    ],
    quote: null,
    list: null,
    isOrdered: false,
  });
  const show = (host: string, at: number): number =>
    siteLines.takeOff({
      host,
      title: `Number ${at}`,
      blocks: [
        ...Array.from({ length: 40 }, (_, line) => block(`Sentence ${line} of the page with number ${at}.`)),
        block(NOTICE),
      ],
    }).length;
  const lengths = Array.from({ length: 40 }, (_, at) => show('news.example', at));
  expect(lengths.slice(2).every(length => length === 40)).toBe(true);
  for (let other = 0; other < 300; other += 1) show(`other-${other}.example`, other);
  expect(show('news.example', 50)).toBe(41);
});
