/** The functions that take text of others: feeds, pages, titles, names, addresses, mail, OPML, queries, callback data. */
import type { Article, Page } from '../../src/core/article/article.ts';
import { draftArticle } from '../../src/core/article/draft-article.ts';
import { checkFaithful } from '../../src/core/article/faithful.ts';
import { splitSentences } from '../../src/core/article/sentences.ts';
import { summarise } from '../../src/core/article/summary.ts';
import { parseTextPage } from '../../src/core/article/text-page.ts';
import { namingOf } from '../../src/core/feed/identity.ts';
import { isSameArticle } from '../../src/core/feed/same-article.ts';
import { keysOf, readPhrase } from '../../src/core/reader/phrase.ts';
import { checkAddress } from '../../src/core/recommend/address.ts';
import { readOptOutToken } from '../../src/core/recommend/address-key.ts';
import { readCode } from '../../src/core/recommend/code.ts';
import { checkName } from '../../src/core/recommend/name.ts';
import { readPayload } from '../../src/core/recommend/referral.ts';
import { languageFor } from '../../src/core/shared/language.ts';
import { oneLine } from '../../src/core/shared/text.ts';
import { timeZoneOf } from '../../src/core/shared/time-zone.ts';
import { canonicalUrl, feedKey, urlKey, withoutLogin } from '../../src/core/shared/url.ts';
import { readDayMinute } from '../../src/core/shared/wall-clock.ts';
import { searchQuery } from '../../src/core/story/search-query.ts';
import { topicsOf } from '../../src/core/story/topics.ts';
import { traitsOf } from '../../src/core/story/traits.ts';
import { createCookies } from '../../src/fetch/cookies.ts';
import { namedFeeds } from '../../src/fetch/discover-feeds.ts';
import { parseFeedDate } from '../../src/fetch/feed-date.ts';
import { readOpmlList } from '../../src/fetch/opml.ts';
import { readOwnText } from '../../src/fetch/own-text.ts';
import { extractPage } from '../../src/fetch/page/extract-page.ts';
import { parseFeed } from '../../src/fetch/parse-feed.ts';
import { hasEnding, isPictureFile, pictureInText } from '../../src/fetch/pictures.ts';
import { parseSection } from '../../src/fetch/section-page.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { previewLetter } from '../../src/mail/compose.ts';
import { fileNameOf } from '../../src/press/file-name.ts';
import { NUMBER, packed, SLUG } from '../../src/telegram/buttons.ts';
import { findZones } from '../../src/telegram/find-zone.ts';
import { foreignHtml } from '../../src/telegram/render/foreign.ts';
import { plainText, renderPages } from '../../src/telegram/render/pages.ts';
import { cardText } from '../../src/telegram/views/card.ts';

export interface Reader {
  readonly name: string;
  /** `thread`: runs on a thread of its own, under a time limit, where the bot has much to read. */
  readonly on: 'main' | 'thread';
  /** A tree of elements is built of the text: slow, however it grows. */
  readonly buildsTree: boolean;
  /** What is done to the text beforehand, elsewhere. */
  prepare?(text: string): string;
  read(text: string): unknown;
}

const phrases = loadPhrases();
const AUDIENCE = {
  say: phrases('en'),
  language: 'en',
  timeZone: 'Asia/Baku',
  summaryLength: 'long',
} as const;
const ORIGIN = {
  url: 'https://velm.example/feed',
  contentType: 'text/html; charset=utf-8',
  contentLocation: null,
  contentLanguage: null,
};
const CONTEXT = { isNews: true, seenAt: 0, categories: [], feedTopic: null };
const RULES = { item: 'p', link: 'a', title: null, date: null, summary: null, image: null };
const NUMBERED = packed('full', NUMBER, NUMBER);
const SLUGGED = packed('topic', SLUG);

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const feedOf = (item: string): Uint8Array =>
  bytesOf(`<rss version="2.0"><channel><title>Velm</title><item>${item}</item></channel></rss>`);
const pageOf = (body: string): Uint8Array =>
  bytesOf(`<html><body><article><h1>Ferry</h1>${body}</article></body></html>`);
const cdata = (text: string): string => text.replaceAll(']]>', '');

function foreignPage(text: string): Page {
  return {
    url: 'https://velm.example/1',
    title: 'The ferry left',
    byline: null,
    publishedAt: null,
    language: null,
    image: null,
    siteName: null,
    source: null,
    section: null,
    text,
    html: text,
    views: null,
  };
}

/** As the bot would have kept it. */
function articleOf(text: string): Article {
  const draft = draftArticle(
    { ...foreignPage('A text.'), title: text, byline: text, section: text },
    CONTEXT,
  );
  return {
    ...(draft ?? { ...foreignPage(text), title: '', publishedAt: 0, summary: [], views: 0 }),
    id: 1,
    topics: [],
    sources: 1,
    madeAt: 0,
    pageTrouble: null,
    revision: 1,
    withdrawnAt: null,
  };
}

/** As long as a kept headline may be. */
const titleOf = (text: string): string => text.slice(0, 300);

const entryOf = (text: string) => ({
  guid: null,
  url: null,
  title: text,
  author: null,
  publishedAt: null,
  updatedAt: null,
  summary: null,
  content: text,
  categories: [],
  image: null,
  enclosures: [],
});

const thread = (name: string, read: Reader['read']): Reader => ({
  name,
  on: 'thread',
  buildsTree: false,
  read,
});
const tree = (name: string, read: Reader['read']): Reader => ({ name, on: 'thread', buildsTree: true, read });
const main = (name: string, read: Reader['read']): Reader => ({ name, on: 'main', buildsTree: false, read });

export const READERS: readonly Reader[] = [
  thread('a feed', text => parseFeed(bytesOf(text), ORIGIN)),
  thread('a feed’s content', text =>
    parseFeed(feedOf(`<description><![CDATA[${cdata(text)}]]></description>`), ORIGIN),
  ),
  thread('a feed’s headline', text => parseFeed(feedOf(`<title>${text}</title>`), ORIGIN)),
  thread('a feed’s address', text => parseFeed(feedOf(`<link>${text}</link>`), ORIGIN)),
  thread('a feed’s date', text => parseFeed(feedOf(`<pubDate>${text}</pubDate>`), ORIGIN)),
  thread('a JSON feed', text =>
    parseFeed(
      bytesOf(
        JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          items: [{ id: '1', content_html: text, title: text }],
        }),
      ),
      ORIGIN,
    ),
  ),
  tree('a section page', text => parseSection(bytesOf(`<html><body>${text}</body></html>`), ORIGIN, RULES)),
  tree('a page that names feeds', text => namedFeeds(bytesOf(`<html><head>${text}`), ORIGIN)),
  tree('a page', text => extractPage(bytesOf(text), ORIGIN)),
  tree('an article’s page', text => extractPage(pageOf(`<p>${text}</p>`), ORIGIN)),
  tree('a page’s facts', text =>
    extractPage(
      pageOf(`<meta name="author" content="${text.replaceAll('"', '')}"><time>${text}</time><p>It left.</p>`),
      ORIGIN,
    ),
  ),
  thread('a feed’s own text', text => readOwnText(text, 'https://velm.example/')),
  thread('a draft', text => draftArticle(foreignPage(text), CONTEXT)),
  thread('sentences', text => splitSentences(text)),
  thread('a text page', text => parseTextPage(text)),
  main('the names of an entry', text => {
    const naming = namingOf([entryOf(text)], null);
    return [naming.identify(entryOf(text)), naming.name(entryOf(text))];
  }),
  main('two versions of an entry', text =>
    isSameArticle({ ...entryOf(`${text} 1`), url: 'https://velm.example/1' }, entryOf(`${text} 2`)),
  ),
  main('the key of a feed', text => [feedKey(text), withoutLogin(`https://${text}@velm.example/`)]),
  main('a cookie', text => {
    const cookies = createCookies();
    cookies.take(new URL('https://velm.example/'), [`a=${text}`, `${text}=1; path=${text}; domain=${text}`]);
    return cookies.headerFor(new URL('https://velm.example/'));
  }),
  thread('a picture in a text', text => [
    pictureInText(`<p>${text}<img src="/a.gif">`, 'https://velm.example/'),
    pictureInText(
      `<img style="${text}" srcset="${text}" alt="${text}" class="${text}">`,
      'https://velm.example/',
    ),
    isPictureFile(text, text),
    hasEnding(text),
  ]),
  thread('a feed’s attachments', text =>
    parseFeed(
      feedOf(
        `<author>${cdata(text)}</author><category>${cdata(text)}</category><enclosure url="${text.replaceAll('"', '')}" type="${text.replaceAll('"', '')}"/>`,
      ),
      ORIGIN,
    ),
  ),
  main('a summary shown', text => summarise({ title: 'The ferry left', text, language: null }, 'long')),
  main('a summary from elsewhere', text =>
    checkFaithful(text.slice(0, 4_000), { title: 'The ferry', text, language: 'en' }),
  ),
  main('topics', text =>
    topicsOf({ title: titleOf(text), text, categories: [text], language: 'en', feedTopic: null }),
  ),
  main('traits of a story', text => traitsOf({ title: titleOf(text), text, language: 'en' })),
  main('traits in Azerbaijani', text => traitsOf({ title: titleOf(text), text, language: 'az' })),
  main('keys of an alert', text => keysOf({ title: titleOf(text), text, language: 'en' })),
  main('an alert’s words', text => readPhrase(text)),
  main('a search', text => searchQuery(text)),
  {
    ...main('a full text kept', html => renderPages(html, 3_400)),
    prepare: text => readOwnText(text, null).html,
  },
  main('plain words of a message', text => plainText(text.slice(0, 8_000))),
  main('a card', text => cardText(articleOf(text), AUDIENCE)),
  main('a foreign word shown', text => foreignHtml(text)),
  main('a file’s name', text => fileNameOf(articleOf(text), 'pdf')),
  main('a letter', text =>
    previewLetter(
      { mailFrom: 'news@velm.example', webRoot: null, phrases },
      { senderName: text, senderAddress: text, friendName: text, friendAddress: text, language: 'en' },
      articleOf(text),
    ),
  ),
  main('a name', text => checkName(text)),
  main('a mail address', text => checkAddress(text)),
  main('a mail address’s domain', text => checkAddress(`ada@${text}`)),
  main('a code', text => readCode(text)),
  main('a deep link', text => readPayload(text)),
  main('an opt-out link', text => readOptOutToken('secret', text)),
  main('a button’s number', text => NUMBERED.test(`full:${text}`)),
  main('a button’s word', text => SLUGGED.test(`topic:${text}`)),
  main('a zone’s name', text => [findZones(text, 8), timeZoneOf(text)]),
  main('a time of day', text => readDayMinute(text)),
  main('a language', text => languageFor(text)),
  main('one line', text => oneLine(text)),
  main('an address', text => [canonicalUrl(text), urlKey(`https://velm.example/${text}`)]),
  main('a header’s date', text => parseFeedDate(text)),
  main('an OPML list', text => {
    try {
      return readOpmlList(`<opml><body><outline text="${text.replaceAll('"', '')}"/></body></opml>`);
    } catch (error) {
      return error;
    }
  }),
];
