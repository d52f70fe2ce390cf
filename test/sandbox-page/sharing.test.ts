/** Sharing on the sandbox's page, in a real browser: more results as one scrolls, people to pick, links of the bot's own. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { ANNA, BABEK, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';

let browser: Browser;
let sandbox: TestSandbox;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  complaints = [];
  sandbox = await openTestSandbox();
  sandbox.person(ANNA).write('/start');
  page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(8_000);
  page.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', error => complaints.push(String(error)));
});
afterEach(async () => {
  await page.close();
  await sandbox.close();
  expect(complaints).toEqual([]);
});

const field = () => page.getByRole('textbox', { name: 'Message', exact: true });
const keyboard = (...rows: object[][]) => ({
  keyboard: rows,
  resize_keyboard: true,
  one_time_keyboard: true,
});
const send = (text: string, reply_markup: object) =>
  sandbox.call('sendMessage', { chat_id: ANNA, text, reply_markup });

/** The updates of one kind that came since the last asking. */
let offset = 0;
async function updates(kind: string): Promise<Record<string, unknown>[]> {
  const { result } = await sandbox.call('getUpdates', { offset, timeout: 10 });
  const list = result as Record<string, unknown>[];
  offset = Number(list.at(-1)?.['update_id'] ?? offset - 1) + 1;
  return list.flatMap(update =>
    update[kind] === undefined ? [] : [update[kind] as Record<string, unknown>],
  );
}
async function nextUpdate(kind: string): Promise<Record<string, unknown>> {
  for (;;) {
    const [first] = await updates(kind);
    if (first !== undefined) return first;
  }
}

/** Answers as a bot with forty results, twenty a page. */
async function answerInline(): Promise<void> {
  const { id, offset: from } = await nextUpdate('inline_query');
  const skip = Number(from) || 0;
  await sandbox.call('answerInlineQuery', {
    inline_query_id: id,
    results: Array.from({ length: 20 }, (_, place) => ({
      ...{ type: 'article', id: `r${skip + place}`, title: `Article ${skip + place + 1}` },
      input_message_content: { message_text: `Text ${skip + place + 1}` },
    })),
    next_offset: skip === 0 ? '20' : '',
  });
}

test('scrolling to the end of what was found brings more, and one stays where one was', async () => {
  await page.goto(sandbox.url);
  await field().fill('@towncrier_bot ');
  await answerInline();
  const list = page.locator('#suggestions');
  await list.getByText('Article 20', { exact: true }).scrollIntoViewIfNeeded();
  await answerInline();
  await list.getByText('Article 40', { exact: true }).waitFor({ state: 'attached' });
  expect(await list.evaluate(element => element.scrollTop)).toBeGreaterThan(300);
  await list.getByText('Article 21', { exact: true }).click();
  expect(await nextUpdate('chosen_inline_result')).toMatchObject({ result_id: 'r20', query: '' });
  expect(sandbox.world.chat(ANNA).messages.at(-1)).toMatchObject({
    text: 'Text 21',
    via_bot: { is_bot: true },
  });
});

test('a button that asks for a person shows whom there is, and hands over what it asked for', async () => {
  await send('Whom?', keyboard([{ text: 'Pick', request_users: { request_id: 5, request_name: true } }]));
  await page.goto(sandbox.url);
  await page.locator('#keyboard').getByRole('button', { name: 'Pick' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  // Who closed the list may look again.
  await page.locator('#keyboard').getByRole('button', { name: 'Pick' }).click();
  await page.getByRole('dialog', { name: 'Choose a person' }).getByRole('button', { name: 'Babek' }).click();
  await page.locator('#messages').getByText('Anna shared Babek with the bot').waitFor();
  expect(sandbox.world.chat(ANNA).messages.at(-1)?.['users_shared']).toEqual({
    request_id: 5,
    users: [{ user_id: BABEK, first_name: 'Babek' }],
  });
  await page.locator('#keyboard').waitFor({ state: 'hidden' });
});

test('a button that asks for several people lets one tick them', async () => {
  await send('Whom?', keyboard([{ text: 'Pick', request_users: { request_id: 6, max_quantity: 3 } }]));
  await page.goto(sandbox.url);
  await page.locator('#keyboard').getByRole('button', { name: 'Pick' }).click();
  const dialog = page.getByRole('dialog', { name: 'Choose up to 3 people' });
  await dialog.getByRole('checkbox', { name: 'Babek' }).check();
  await dialog.getByRole('button', { name: 'Choose', exact: true }).click();
  await page.locator('#messages').getByText('Anna shared a person with the bot').waitFor();
  expect(sandbox.world.chat(ANNA).messages.at(-1)?.['users_shared']).toEqual({
    request_id: 6,
    users: [{ user_id: BABEK }],
  });
});

test('a link of the bot’s own, in a text or on a button, starts it with what the link says', async () => {
  const link = 'https://t.me/towncrier_bot?start=a12_rABC';
  const talk = sandbox.world.chat(1_001_002);
  sandbox.people.write({ chatId: talk.id, fromId: BABEK }, `Look: ${link}`);
  await page.goto(`${sandbox.url}/#${talk.id}`);
  await page.locator('#messages').getByRole('link', { name: link }).click();
  await page.locator('#messages').getByText('/start a12_rABC').waitFor();
  expect(await page.locator('#chat-title').textContent()).toBe('Towncrier');
  await send('Open', { inline_keyboard: [[{ text: 'Read', url: 'https://t.me/towncrier_bot?start=a13' }]] });
  await page.getByRole('button', { name: 'Read' }).click();
  await page.locator('#messages').getByText('/start a13', { exact: true }).waitFor();
});

test('a button copies what it says, and one that shares asks into which chat', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: sandbox.url });
  await send('Share', {
    inline_keyboard: [
      [{ text: 'Copy', copy_text: { text: 'https://t.me/towncrier_bot?start=a12' } }],
      [{ text: 'Share', switch_inline_query_chosen_chat: { query: '#12', allow_user_chats: true } }],
    ],
  });
  await page.goto(sandbox.url);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.locator('.toast', { hasText: 'Copied.' }).waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe('https://t.me/towncrier_bot?start=a12');
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share to' });
  expect(await dialog.locator('.pick').allTextContents()).toEqual([expect.stringContaining('Babek')]);
  await dialog.getByRole('button', { name: 'Babek' }).click();
  const asked = await nextUpdate('inline_query');
  expect(asked).toMatchObject({ query: '#12', chat_type: 'private' });
  expect(await field().inputValue()).toBe('@towncrier_bot #12');
  await sandbox.call('answerInlineQuery', { inline_query_id: asked['id'], results: [] });
  await page.getByText('Nothing found. Try other words.').waitFor();
});
