/** How the page turns a text and its entities into nodes: nothing is lost, nothing becomes markup. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';

type Entity = { type: string; offset: number; length: number; [detail: string]: unknown };
type Sample = { text: string; entities: Entity[] };

const PAGE_FILES = fileURLToPath(new URL('../../src/sandbox/page/', import.meta.url));
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage({ locale: 'en-GB', timezoneId: 'Asia/Baku' });
  await page.route('http://sandbox.test/**', route => {
    const { pathname } = new URL(route.request().url());
    return pathname === '/'
      ? route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Blank</title>' })
      : route.fulfill({ path: PAGE_FILES + pathname.slice(1) });
  });
  await page.goto('http://sandbox.test/');
});
afterAll(async () => {
  await browser.close();
});

/** What each sample looks like once drawn: its HTML, and its text without the words of the page's own buttons. */
async function draw(samples: Sample[]): Promise<{ html: string; text: string }[]> {
  // A module's address in a string: the type checker does not follow the browser's files.
  return page.evaluate(`(async () => {
    const { renderText } = await import('/render-entities.js');
    return ${JSON.stringify(samples)}.map(({ text, entities }) => {
      const box = document.createElement('div');
      box.append(renderText(text, entities, { openLink: () => false, sendText() {} }));
      const html = box.innerHTML;
      for (const toggle of box.querySelectorAll('.quote-toggle')) toggle.remove();
      return { html, text: box.textContent };
    });
  })()`);
}

const drawOne = async (text: string, ...entities: Entity[]) => {
  const [drawn] = await draw([{ text, entities }]);
  return drawn ?? { html: '', text: '' };
};

test('every letter of every text is shown, whatever entities lie over it', async () => {
  const kinds = [
    'bold',
    'italic',
    'code',
    'spoiler',
    'bot_command',
    'text_link',
    'mention',
    'hashtag',
    'unheard_of',
  ];
  const sample = fc.string({ unit: 'binary', maxLength: 60 }).chain(text =>
    fc.record({
      text: fc.constant(text),
      entities: fc.array(
        fc.record({
          type: fc.constantFrom(...kinds),
          offset: fc.nat(text.length),
          length: fc.nat(text.length + 3),
          url: fc.constantFrom('https://example.org/', 'javascript:alert(1)', 'no address'),
        }),
        { maxLength: 8 },
      ),
    }),
  );
  const samples = fc.sample(sample, { numRuns: 400, seed: 7 });
  // Nodes hold what JavaScript holds; only lone surrogates do not survive the way between the two processes.
  const whole = samples.filter(({ text }) => text.isWellFormed());
  const drawn = await draw(whole);
  expect(drawn.map(({ text }) => text)).toEqual(whole.map(({ text }) => text));
  expect(drawn.filter(({ html }) => /<script|<img|href="javascript:/i.test(html))).toEqual([]);
});

test('entities that nest and share a range are all drawn', async () => {
  const { html } = await drawOne(
    'read all of it',
    { type: 'bold', offset: 0, length: 14 },
    { type: 'italic', offset: 5, length: 3 },
    { type: 'underline', offset: 5, length: 3 },
  );
  expect(html).toBe('<strong>read <em><u>all</u></em> of it</strong>');
});

test('of two that overlap the later is cut where the earlier ends', async () => {
  const { html } = await drawOne(
    'abcdef',
    { type: 'bold', offset: 0, length: 4 },
    { type: 'italic', offset: 2, length: 4 },
  );
  expect(html).toBe('<strong>ab<em>cd</em></strong><em>ef</em>');
});

test('a link whose address would run a script is plain text', async () => {
  const { html } = await drawOne('press', {
    type: 'text_link',
    offset: 0,
    length: 5,
    url: 'javascript:alert(1)',
  });
  expect(html).toBe('<span>press</span>');
});

test('offsets count as Telegram counts them, in UTF-16 units', async () => {
  const { html } = await drawOne('𝄞 note', { type: 'bold', offset: 3, length: 4 });
  expect(html).toBe('𝄞 <strong>note</strong>');
});

test('a quote does not leave an empty line behind it', async () => {
  const { html } = await drawOne('quoted\nafter', { type: 'blockquote', offset: 0, length: 6 });
  expect(html).toBe('<blockquote>quoted</blockquote>after');
});

test('a moment is told in the zone of the browser', async () => {
  const moment = { type: 'date_time', offset: 3, length: 4, unix_time: Date.UTC(2026, 5, 5, 14, 35) / 1000 };
  const { text, html } = await drawOne('on then!', { ...moment, date_time_format: 'wDt' });
  // The marks between the parts are the browser's own.
  expect(text).toMatch(/^on Friday,? 5 June 2026\D+18:35!$/);
  expect(html).toContain('datetime="2026-06-05T14:35:00.000Z"');
});

test('a moment without a format keeps the words the bot wrote', async () => {
  const moment = { type: 'date_time', offset: 3, length: 4, unix_time: 1_780_670_100, date_time_format: '' };
  expect((await drawOne('on then!', moment)).text).toBe('on then!');
});
