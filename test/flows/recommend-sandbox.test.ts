/** Without a token, everything about letters can be tried at once: the mailbox has the code, the letter and its way out. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { articlesCommand } from '../../src/cli/articles.ts';
import { readConfig } from '../../src/config.ts';
import type { MailboxLetter } from '../../src/sandbox/mailbox.ts';
import type { Message } from '../../src/sandbox/shapes.ts';
import { keptLog } from '../support/log.ts';
import { ANNA, SAMPLES } from '../support/sandbox.ts';
import { testTerminal } from '../support/terminal.ts';

interface State {
  readonly chats: readonly { readonly id: number; readonly messages: readonly Message[] }[];
  readonly mailbox: readonly { readonly id: string; readonly subject: string }[];
}

let folder: string;
let app: App;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'towncrier-'));
  const config = readConfig({ PORT: '0', DATA_DIR: folder });
  const context = { config, terminal: testTerminal(), signal: new AbortController().signal };
  await articlesCommand(['import', join(SAMPLES, '01-world-calder-strait-accord.txt')], context);
  const log = keptLog();
  app = await openApp(config, log);
  await log.seen('bot.started');
});
afterEach(async () => {
  await app.stop();
  rmSync(folder, { recursive: true });
});

const state = async (): Promise<State> => (await (await fetch(`${app.url}/sandbox/state`)).json()) as State;
const mail = async (id: string): Promise<MailboxLetter> =>
  (await (await fetch(`${app.url}/sandbox/mail/${id}`)).json()) as MailboxLetter;
const act = (path: string, body: object): Promise<unknown> =>
  fetch(`${app.url}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: ANNA, from_id: ANNA, ...body }),
  });

/** Looks again at each change, until there is something to see. */
async function seen<Thing>(look: (now: State) => Thing | undefined): Promise<Thing> {
  const changes = (await fetch(`${app.url}/sandbox/events`)).body?.getReader();
  if (changes === undefined) throw new Error('the sandbox tells no changes');
  try {
    for (;;) {
      const found = look(await state());
      if (found !== undefined) return found;
      await changes.read();
    }
  } finally {
    await changes.cancel();
  }
}
const told = async (text: string, words: string): Promise<Message> => {
  await act('message', { text });
  return seen(({ chats }) =>
    chats.find(({ id }) => id === ANNA)?.messages.findLast(message => message.text?.includes(words) === true),
  );
};

it('the code arrives in the mailbox, and so does the letter, whose opt-out link works', async () => {
  await told('/recommend 1', 'What is your name?');
  await told('Anna', 'What is your e-mail address?');
  await told('anna@example.org', 'I am mailing a code');
  const code = await mail(await seen(({ mailbox }) => mailbox[0]?.id));
  await told(/^\d{6}$/m.exec(code.text)?.[0] ?? '', 'friend’s name');
  await told('Leyla', 'friend’s e-mail');
  const preview = await told('leyla@example.net', 'word for word');
  const rows = preview.reply_markup?.['inline_keyboard'] as { text: string; callback_data: string }[][];
  const data = rows.flat().find(({ text }) => text === 'Send')?.callback_data;
  await act('callback', { message_id: preview.message_id, data });
  const letter = await mail(
    await seen(({ mailbox }) => mailbox.find(({ subject }) => subject.includes('friend'))?.id),
  );
  const link = /"(http[^"]+\/opt-out\/[^"]+)"/.exec(letter.html)?.[1] ?? '';
  expect(link.startsWith(app.url)).toBe(true);
  // As the mailbox page opens it, in a tab of its own.
  const page = await fetch(link, {
    headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
  });
  expect(await page.text()).toContain('No more letters?');
  expect(await (await fetch(link, { method: 'POST' })).text()).toContain('That was the last one');
});
