/** At the start only the token decides: what is only pleasant is done later, and a webhook that cannot be is told. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Household, household } from '../support/bot.ts';
import { ANNA, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';
import { type ShiftClock, shiftClock } from '../support/shift-clock.ts';

const SECRET = 'a-secret-of-thirty-two-characters';

let sandbox: TestSandbox;
let house: Household;
let clock: ShiftClock;
beforeEach(async () => {
  sandbox = await openTestSandbox();
  clock = shiftClock();
  house = household(sandbox, {}, {}, clock);
});
afterEach(async () => {
  await house.close();
  await sandbox.close();
});

const isDone = (method: string): boolean =>
  sandbox.calls.list().some(call => call.method === method && call.ok);

describe('a start', () => {
  it.each([
    ['429', { retry_after: 300 }],
    ['400', { description: 'Bad Request: BOT_COMMANDS_TOO_MUCH' }],
    ['404', {}],
    ['hang', {}],
  ])('answers at once although the list of commands is met by %s', async (kind, over) => {
    sandbox.faults.add({ kind, method: 'setMyCommands', ...over });
    const { url } = await house.start();
    await sandbox.person(ANNA).say('/help');
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('sets the commands when the wait that Telegram named is over, and says so in one line', async () => {
    sandbox.faults.add({ kind: '429', method: 'setMyCommands', retry_after: 300 });
    await house.start();
    await house.log.seen('chore.postponed');
    clock.shift(299_000);
    await sandbox.person(ANNA).say('/help');
    expect(isDone('setMyCommands')).toBe(false);
    clock.shift(1_100);
    await house.log.seen('chore.done');
    expect(isDone('setMyCommands')).toBe(true);
    expect(house.log.events().filter(event => event === 'chore.postponed')).toHaveLength(1);
  });

  it('asks for updates although taking a webhook away is refused', async () => {
    sandbox.faults.add({ kind: '500', method: 'deleteWebhook', times: 3 });
    await house.start();
    expect((await sandbox.person(ANNA).say('/help')).text).toContain('/latest');
  });

  it('takes a webhook away that was left, as soon as Telegram lets it', async () => {
    await sandbox.call('setWebhook', { url: 'https://old.example/hook' });
    sandbox.faults.add({ kind: '429', method: 'deleteWebhook', retry_after: 90 });
    const { url } = await house.start();
    await house.log.seen('updates.unreached');
    await house.log.seen('chore.postponed');
    expect((await fetch(`${url}/healthz`)).status).toBe(503);
    sandbox.person(ANNA).write('/help');
    // Longer than another program would be waited for: it is our own old webhook.
    clock.shift(89_000);
    await house.log.seen('updates.unreached', 2);
    clock.shift(30_000);
    await house.log.seen('chore.done');
    await sandbox.until(() => sandbox.person(ANNA).received().length === 1);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('ends in a sentence when getMe says that the token is none', async () => {
    sandbox.faults.add({ kind: '404', method: 'getMe' });
    const { ended } = await house.start();
    await expect(ended).rejects.toThrow('Telegram refused BOT_TOKEN');
  });

  it('asks again as late as Telegram says', async () => {
    sandbox.faults.add({ kind: '429', method: 'getMe', retry_after: 30 });
    await house.start();
    await house.log.seen('telegram.unreached');
    clock.shift(29_000);
    clock.shift(1_100);
    await house.log.seen('bot.started');
    expect(house.log.lines.find(({ event }) => event === 'telegram.unreached')?.fields['ms']).toBe(30_000);
  });

  it('goes on when a poll is answered that there is no such bot, and getMe knows better', async () => {
    sandbox.faults.add({ kind: '404', method: 'getUpdates' });
    await house.start();
    await house.log.seen('updates.unreached');
    clock.shift(1_100);
    expect((await sandbox.person(ANNA).say('/help')).text).toContain('/latest');
  });
});

describe('a webhook', () => {
  const behind = (): Household =>
    household(sandbox, {}, { PUBLIC_URL: 'https://news.example', WEBHOOK_SECRET: SECRET }, clock);

  it('that Telegram will never take ends the start in its words', async () => {
    const description = 'Bad Request: bad webhook: Failed to resolve host: Name or service not known';
    sandbox.faults.add({ kind: '400', method: 'setWebhook', description });
    const other = behind();
    const { ended } = await other.start();
    await expect(ended).rejects.toThrow('Failed to resolve host');
    await other.close();
  });

  it('set by an earlier start brings updates, although setting it again is put off', async () => {
    sandbox.faults.add({ kind: '429', method: 'setWebhook', retry_after: 300 });
    const other = behind();
    const { url } = await other.start();
    await other.log.seen('telegram.unreached');
    expect((await fetch(`${url}/healthz`)).status).toBe(503);
    sandbox.world.chat(ANNA).isStarted = true;
    const delivered = await fetch(`${url}/telegram/webhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET },
      body: JSON.stringify({
        update_id: 7,
        message: {
          ...{ message_id: 7, date: 1_780_000_000, text: '/help' },
          from: { id: ANNA, is_bot: false, first_name: 'Anna' },
          chat: { id: ANNA, type: 'private', first_name: 'Anna' },
          entities: [{ type: 'bot_command', offset: 0, length: 5 }],
        },
      }),
    });
    expect(delivered.status).toBe(200);
    await sandbox.until(() => sandbox.person(ANNA).received().length === 1);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await other.close();
  });
});
