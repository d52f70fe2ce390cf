/** What a person who opens the sandbox's page sees and can do, in a real browser, with a bot that answers by a script. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { ANNA, BABEK, GROUP } from './scripted-world.ts';
import { openStage, type Stage } from './stage.ts';

let browser: Browser;
let stage: Stage;
let page: Page;
let complaints: string[];

async function open(size = { width: 1280, height: 800 }): Promise<Page> {
  const opened = await browser.newPage({ viewport: size });
  opened.setDefaultTimeout(8_000);
  opened.on('console', message => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  opened.on('pageerror', error => complaints.push(String(error)));
  await opened.goto(stage.url);
  await opened.locator('#messages > li').first().waitFor();
  return opened;
}

const field = () => page.getByRole('textbox', { name: 'Message', exact: true });
const messages = () => page.locator('#messages .message');
/** A text in the open chat; the chat list and the live region repeat it. */
const shown = (text: string) => page.locator('#messages').getByText(text);
const lastText = () => messages().last().locator('.text');
const rowOf = (chatId: number) => page.locator(`[data-chat-id="${chatId}"]`);

async function say(text: string): Promise<void> {
  await field().fill(text);
  await field().press('Enter');
}

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  complaints = [];
  stage = await openStage();
  page = await open();
});
afterEach(async () => {
  await page.close();
  await stage.close();
});

describe('a newcomer', () => {
  test('is told what to do first, presses Start and reads the answer', async () => {
    await shown('Type /start or press Start.').waitFor();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await shown('Welcome, Anna.').waitFor();
    expect(await messages().count()).toBe(2);
    expect(await page.getByRole('button', { name: 'Start', exact: true }).isVisible()).toBe(false);
  });

  test('types /start and reads the answer, which a screen reader hears too', async () => {
    await say('/start');
    await shown('Welcome, Anna.').waitFor();
    expect(await lastText().locator('strong').textContent()).toBe('Welcome, Anna.');
    expect(await page.locator('#live').textContent()).toContain('Welcome, Anna.');
  });

  test('finds the commands by typing a slash and sends one with the arrow keys', async () => {
    await field().pressSequentially('/');
    await page.getByRole('option', { name: '/latest The newest stories' }).waitFor();
    await field().press('ArrowDown');
    await field().press('Enter');
    await shown('You said: /latest').waitFor();
    expect(await field().inputValue()).toBe('');
  });
});

describe('buttons', () => {
  test('a press edits the message and shows the answer as a line that passes', async () => {
    await say('/start');
    await page.getByRole('button', { name: 'More' }).click();
    await shown('Here is more.').waitFor();
    await page.locator('.toast', { hasText: 'One more for you.' }).waitFor();
    expect(await messages().count()).toBe(2);
    expect(await messages().last().locator('.edited').textContent()).toBe('edited');
  });

  test('an alert waits until the person says OK', async () => {
    await say('/start');
    await page.getByRole('button', { name: 'Warn me' }).click();
    const box = page.getByRole('dialog');
    await box.getByText('Storm ahead.').waitFor();
    await box.getByRole('button', { name: 'OK' }).click();
    await box.waitFor({ state: 'detached' });
  });

  test('a share button asks for the chat and offers articles there', async () => {
    await say('/start');
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('dialog').getByRole('button', { name: GROUP.title }).click();
    await page.getByRole('option', { name: /^Article about strait/ }).click();
    await lastText().getByText('The article about strait').waitFor();
    expect(await page.locator('#chat-title').textContent()).toBe(GROUP.title);
  });
});

describe('what a message holds', () => {
  test('markup in a text stays text, and no script address becomes a link', async () => {
    const hostile = '<img src=x onerror="document.title=1"><b>bold?</b> <script>alert(1)</script> press';
    stage.world.push(ANNA.id, hostile, [
      {
        type: 'text_link',
        offset: hostile.length - 5,
        length: 5,
        url: 'https://example.org/"onmouseover="x',
      },
    ]);
    await lastText().waitFor();
    expect(await lastText().textContent()).toBe(hostile);
    expect(await lastText().locator('img, b, script, strong').count()).toBe(0);
    expect(await lastText().locator('a').getAttribute('onmouseover')).toBe(null);
  });

  test('a file can be downloaded', async () => {
    await say('/print');
    const tile = page.getByRole('link', { name: 'Download print.txt' });
    const [download] = await Promise.all([page.waitForEvent('download'), tile.click()]);
    expect(download.suggestedFilename()).toBe('print.txt');
  });
});

describe('behind the scenes', () => {
  test('a push to the other person counts as unread until their chat is opened', async () => {
    expect(await rowOf(BABEK.id).locator('.badge').count()).toBe(0);
    stage.world.push(BABEK.id, 'Bridge reopens.');
    stage.world.push(BABEK.id, 'Comet returns.');
    await rowOf(BABEK.id).locator('.badge', { hasText: '2' }).waitFor();
    expect(await page.title()).toBe('(2) Towncrier sandbox');
    await rowOf(BABEK.id).click();
    await shown('Comet returns.').waitFor();
    expect(await rowOf(BABEK.id).locator('.badge').count()).toBe(0);
    expect(
      await page.locator('#people').getByRole('button', { name: 'Babek' }).getAttribute('aria-pressed'),
    ).toBe('true');
  });

  test('the mailbox shows a letter, its text and its headers, and runs none of its scripts', async () => {
    stage.world.deliver({
      subject: 'Anna recommends an article',
      text: 'Read this one.',
      html: '<h1>Read this one</h1><script>document.querySelector("h1").textContent = "hacked"</script>',
    });
    await page.getByRole('tab', { name: 'Mailbox 1' }).click();
    await page.getByRole('button', { name: /Anna recommends an article/ }).click();
    expect(await page.frameLocator('.letter-frame').locator('h1').textContent()).toBe('Read this one');
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    expect(await page.locator('.letter-text').textContent()).toContain('Read this one.');
    await page.getByRole('button', { name: 'Headers' }).click();
    expect(await page.locator('.letter-headers').textContent()).toContain('Anna recommends an article');
  });

  test('the calls the bot made are listed with their answers', async () => {
    await say('/start');
    await page.getByRole('tab', { name: 'Calls' }).click();
    await page.locator('.calls', { hasText: 'sendMessage' }).waitFor();
  });

  test('a person who blocks the bot sees so and can come back', async () => {
    await page.getByRole('button', { name: 'Block the bot as Anna' }).click();
    await page.locator('#chat-subtitle', { hasText: 'has blocked this bot' }).waitFor();
    await page.getByRole('button', { name: 'Unblock and restart' }).click();
    await shown('Welcome, Anna.').waitFor();
  });
});

describe('on a phone', () => {
  const overhang = () => page.locator('html').evaluate(root => root.scrollWidth - root.clientWidth);

  beforeEach(async () => {
    await page.close();
    page = await open({ width: 390, height: 844 });
  });

  test('nothing scrolls sideways, however long the words and many the buttons', async () => {
    await say('/start');
    await shown('Welcome, Anna.').waitFor();
    stage.world.push(ANNA.id, `${'Donaudampfschifffahrt'.repeat(12)} https://example.org/${'a'.repeat(200)}`);
    await lastText().getByText('Donaudampf').waitFor();
    expect(await overhang()).toBe(0);
    const list = page.locator('#scroller');
    expect(await list.evaluate(element => element.scrollWidth - element.clientWidth)).toBe(0);
  });

  test('chats and news desk are drawers', async () => {
    await page.getByRole('button', { name: 'Chats', exact: true }).click();
    await rowOf(GROUP.id).click();
    await page.locator('#chat-title', { hasText: GROUP.title }).waitFor();
    await page.getByRole('button', { name: 'News desk, mailbox and calls' }).click();
    await page.getByRole('button', { name: 'Publish the next story' }).waitFor();
    expect(await overhang()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Publish the next story' }).waitFor({ state: 'hidden' });
  });
});

test('the page lives within its own rules: nothing is refused and nothing fails', async () => {
  await say('/start');
  await shown('Welcome, Anna.').waitFor();
  await page.getByRole('button', { name: 'Menu of commands' }).click();
  await page.getByRole('option').first().waitFor();
  expect(complaints).toEqual([]);
});
