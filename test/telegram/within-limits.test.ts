/** Whatever is composed fits into one message, however long the names, headlines and addresses in it are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/core/article/article.ts';
import { LANGUAGES } from '../../src/core/shared/language.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { parseTelegramHtml } from '../../src/sandbox/telegram-html.ts';
import { cutHtml, sizeOfHtml, wordsOfHtml } from '../../src/telegram/render/html-size.ts';
import { rowsOf, withinLimits } from '../../src/telegram/render/within-limits.ts';
import { cardOf } from '../../src/telegram/views/card.ts';
import { channelPostOf } from '../../src/telegram/views/channel-post.ts';
import { createPageShelf, fullTextOf } from '../../src/telegram/views/full-text.ts';
import { listOf } from '../../src/telegram/views/list.ts';
import { roundUpOf } from '../../src/telegram/views/round-up.ts';
import { sharedCard } from '../../src/telegram/views/shared-card.ts';
import { optionsOf, type View } from '../../src/telegram/views/view.ts';
import { MONDAY } from '../support/clock.ts';

const phrases = loadPhrases();

/** Letters that grow when they are escaped, pairs of surrogates, joined emoji, marks upon marks, right-to-left. */
const PIECES = ['a', 'слово ', '&', '<b>', '"', '🗞', '👩‍👩‍👧', 'é̂̃', 'ﷺ', '@name ', '/stop ', ' ', 'İ', '漢'];
const words = (most: number) =>
  fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 400 })
    .map(pieces => pieces.join('').slice(0, most).toWellFormed() || 'x');

const article: fc.Arbitrary<Article> = fc.record({
  id: fc.integer({ min: 1, max: 10 ** 12 }),
  title: words(600),
  source: fc.option(words(200)),
  section: fc.option(words(200)),
  byline: fc.option(words(900)),
  url: fc.constantFrom('http://intranet/1', null, `https://velm.example/${'%D1%8F'.repeat(300)}`),
  image: fc.constantFrom(null, 'https://velm.example/1.jpg', 'http://localhost/1.jpg'),
  summary: fc.array(words(900), { maxLength: 4 }),
  sources: fc.integer({ min: 1, max: 40 }),
  withdrawnAt: fc.constantFrom(null, null, null, MONDAY),
  publishedAt: fc.constant(MONDAY),
  language: fc.constant('en'),
  html: fc.constant('<p>Text</p>'),
  text: fc.constant('Text'),
  views: fc.nat(),
  topics: fc.constant([]),
  madeAt: fc.constant(MONDAY),
  pageTrouble: fc.constant(null),
  revision: fc.constant(1),
});
const articles = fc.array(article, { minLength: 2, maxLength: 10 });
const language = fc.constantFrom(...LANGUAGES);

function expectToFit(payload: Readonly<Record<string, unknown>>): void {
  const { text, entities } = parseTelegramHtml(String(payload['text']));
  expect(text.length).toBeLessThanOrEqual(4_096);
  expect(text.isWellFormed()).toBe(true);
  expect(text.trim()).not.toBe('');
  expect(entities.length).toBeLessThanOrEqual(100);
  const rows = rowsOf(payload) ?? [];
  expect(Buffer.byteLength(JSON.stringify(rows))).toBeLessThanOrEqual(10_000);
  for (const { url, callback_data: data } of rows.flat()) {
    if (url !== undefined) expect(new URL(String(url)).hostname).toMatch(/\../);
    if (data !== undefined) expect(Buffer.byteLength(String(data))).toBeLessThanOrEqual(64);
  }
}

/** The view alone, before the last look: what our own views make fits by their own rules. */
const own = (view: View) => expectToFit({ text: view.text, reply_markup: view.keyboard });

describe('a message of ours fits', () => {
  it('as a round-up, in a chat and in a channel, and says how many it leaves out', () => {
    fc.assert(
      fc.property(articles, fc.nat(500), language, (told, more, spoken) => {
        const audience = { say: phrases(spoken), language: spoken, timeZone: 'UTC' };
        const notice = { kind: 'round-up' as const, articles: told, more };
        own(channelPostOf(notice, audience));
        const view = roundUpOf(notice, audience);
        own(view);
        const shown = [...view.text.matchAll(/^<b>\d+\.<\/b> /gm)].length;
        const rest = told.length + more - shown;
        const labels = view.keyboard?.inline_keyboard.flat().map(({ text }) => text);
        if (rest > 0) expect(labels).toContain(audience.say('round-up-more', { count: rest }));
        expect(shown).toBeGreaterThanOrEqual(Math.min(3, told.length));
      }),
      { numRuns: 60 },
    );
  });

  it('as a card, a page of a full text, a list, a shared card', () => {
    fc.assert(
      fc.property(articles, words(4_000), language, (told, heading, spoken) => {
        const audience = { say: phrases(spoken), language: spoken, timeZone: 'Asia/Baku' };
        const [first] = told;
        if (first === undefined) return;
        own(cardOf(first, audience, { isSaved: true, isFollowing: true }));
        own(channelPostOf({ kind: 'card', article: first, isSaved: false, isFollowing: false }, audience));
        own(fullTextOf(first, createPageShelf(), 0, audience, { isSaved: false }));
        const list = { articles: told.slice(0, 5), hasMore: true };
        own(listOf(heading, list, { skip: 5, at: skip => `latest:all:${skip}` }, audience));
        const card = sharedCard(first, 'https://t.me/bot?start=a1', audience);
        const { message_text: text } = card.input_message_content as { message_text: string };
        expectToFit({ text, reply_markup: card.reply_markup });
      }),
      { numRuns: 60 },
    );
  });

  it('whatever anybody composed, when it is looked at last', () => {
    const html = fc
      .array(fc.tuple(fc.constantFrom('b', 'i', 'u'), words(300)), { minLength: 1, maxLength: 250 })
      .map(parts => parts.map(([tag, text]) => `<${tag}>${text.replace(/[<&]/g, '&lt;')}</${tag}>`).join(''));
    fc.assert(
      fc.property(html, fc.nat(300), (text, buttons) => {
        const row = (at: number) => [
          { text: '🗞'.repeat(20), callback_data: `card:${at}${'x'.repeat(at % 90)}` },
        ];
        const keyboard = { inline_keyboard: Array.from({ length: buttons }, (_, at) => row(at)) };
        expectToFit(withinLimits({ text: `x${text}`, parse_mode: 'HTML', reply_markup: keyboard }));
        const caption = withinLimits({ caption: wordsOfHtml(text) })['caption'];
        expect(String(caption).length).toBeLessThanOrEqual(1_024);
      }),
      { numRuns: 60 },
    );
  });

  it('and is the very same when nothing is too much', () => {
    const view = { text: '<b>Hello</b>', parse_mode: 'HTML' };
    expect(withinLimits(view)).toBe(view);
    const payload = { text: 'x', ...optionsOf({ text: 'x' }) };
    expect(withinLimits(payload)).toBe(payload);
  });
});

describe('HTML that is cut', () => {
  it('closes what it opened, never splits an entity or a pair, and counts as Telegram does', () => {
    const plain = fc.constantFrom('&amp;', 'x', '🗞', ' ', 'слово');
    const marked = fc.array(plain, { maxLength: 6 }).map(inner => `<b>${inner.join('')}<i>y</i></b>`);
    const html = fc.array(fc.oneof(plain, marked), { maxLength: 40 }).map(pieces => pieces.join(''));
    fc.assert(
      fc.property(html, fc.integer({ min: 1, max: 40 }), (given, units) => {
        const parsed = parseTelegramHtml(given);
        expect(sizeOfHtml(given).units).toBe(parsed.text.length);
        expect(wordsOfHtml(given)).toBe(parsed.text);
        const cut = parseTelegramHtml(cutHtml(given, units)).text;
        expect(cut.length).toBeLessThanOrEqual(units);
        expect(cut.isWellFormed()).toBe(true);
      }),
    );
  });
});
