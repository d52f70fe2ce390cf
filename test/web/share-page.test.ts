/** The page that Telegram opens to send a prepared message: harmless by itself, in the reader's language, and it works. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { createWeb, type ListeningWeb, listen } from '../../src/web/server.ts';
import { sharePage, TELEGRAM_WEB } from '../../src/web/share-page.ts';
import { openBrowser } from '../support/browser.ts';
import { ANNA, openTestSandbox, type TestSandbox, TOKEN } from '../support/sandbox.ts';

const app = sharePage({ phrases: loadPhrases(), defaultLanguage: 'en', framedBy: TELEGRAM_WEB });
const get = (query: string) => app.request(`/share?${query}`);

describe('the page', () => {
  it.each([
    ['en', 'Choose whom to send the article to.'],
    ['az', 'Məqaləni kimə göndərəcəyinizi seçin.'],
    ['ru', 'Выберите, кому отправить статью.'],
    ['xx', 'Choose whom to send the article to.'],
  ])('speaks %s', async (language, words) => {
    const page = await get(`id=abc123&language=${language}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(words);
  });

  it('runs no script but its own, and stands in no frame but Telegram’s', async () => {
    const policy = (await get('id=abc')).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/default-src 'none'; script-src 'sha256-[^ ]+'; style-src 'sha256-[^ ]+'/);
    expect(policy).toContain('frame-ancestors https://web.telegram.org https://*.web.telegram.org');
    expect((await get('id=abc')).headers.get('cache-control')).toBe('no-store');
  });

  it.each(['', 'id=', 'id=%22%3E%3Cscript%3E', `id=${'a'.repeat(257)}`, 'id=a%20b'])(
    'refuses what is no message: %s',
    async query => {
      const page = await get(query);
      expect(page.status).toBe(400);
      expect(page.headers.get('content-type')).toMatch(/^text\/plain/);
    },
  );
});

describe('inside Telegram', () => {
  let browser: Browser;
  let sandbox: TestSandbox;
  let web: ListeningWeb;
  let url: string;

  beforeAll(async () => {
    browser = await openBrowser();
    sandbox = await openTestSandbox();
    const framed = sharePage({
      ...{ phrases: loadPhrases(), defaultLanguage: 'en' },
      framedBy: ["'self'", 'http://localhost:*', 'http://127.0.0.1:*'],
    });
    web = await listen(
      createWeb({
        ...{ ailments: () => [], troubles: () => [], webhook: null },
        metrics: { page: async () => '', contentType: 'text/plain' },
        metricsToken: null,
        ...{ pages: [framed], mounted: sandbox.app },
      }),
      '127.0.0.1',
      0,
    );
    url = `http://127.0.0.1:${web.port}`;
  });
  afterAll(async () => {
    await browser.close();
    await web.close();
    await sandbox.close();
  });

  async function prepare(): Promise<string> {
    const { result } = await sandbox.call('savePreparedInlineMessage', {
      ...{ user_id: ANNA, allow_user_chats: true },
      result: {
        ...{ type: 'article', id: 'a1', title: 'Harbour' },
        input_message_content: { message_text: 'The harbour is open.' },
      },
    });
    return (result as { id: string }).id;
  }

  it('sends the message to the friend that the reader chooses, and closes', async () => {
    sandbox.person(ANNA).write('/start');
    await sandbox.call('sendMessage', {
      ...{ chat_id: ANNA, text: 'Send it:' },
      reply_markup: {
        inline_keyboard: [[{ text: 'Send it', web_app: { url: `${url}/share?id=${await prepare()}` } }]],
      },
    });
    const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    page.setDefaultTimeout(10_000);
    const complaints: string[] = [];
    page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(String(error)));
    await page.goto(url);
    await page.getByRole('button', { name: 'Send it' }).click();
    await page.getByRole('dialog', { name: 'Share to' }).getByRole('button', { name: 'Babek' }).click();
    await page.frameLocator('.mini-app').getByText('Sent.').waitFor();
    await page.locator('.mini-app').waitFor({ state: 'detached' });
    expect(sandbox.world.chat(1_001_002).messages).toMatchObject([
      { text: 'The harbour is open.', via_bot: { id: Number.parseInt(TOKEN, 10) } },
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('says so where Telegram is too old for it', async () => {
    const page = await browser.newPage();
    await page.goto(`${url}/share?id=abc#tgWebAppVersion=7.10`);
    await page.getByText('Your Telegram is too old for this.').waitFor();
    await page.close();
  });
});
