/** Updates by webhook: stored before Telegram is told that they arrived, refused without the secret, handled once. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { type Household, household } from '../support/bot.ts';
import { ANNA, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';

const SECRET = 'a-secret-of-thirty-two-characters';

let sandbox: TestSandbox;
let house: Household;
let app: App;
beforeEach(async () => {
  sandbox = await openTestSandbox();
  house = household(sandbox, {}, { PUBLIC_URL: 'https://news.example', WEBHOOK_SECRET: SECRET });
  sandbox.world.chat(ANNA).isStarted = true;
  app = await house.start();
  await house.log.seen('bot.started');
});
afterEach(async () => {
  await house.close();
  await sandbox.close();
});

const update = (id: number, text: string): object => ({
  update_id: id,
  message: {
    ...{ message_id: id, date: 1_780_000_000, text },
    from: { id: ANNA, is_bot: false, first_name: 'Anna', language_code: 'en' },
    chat: { id: ANNA, type: 'private', first_name: 'Anna' },
    entities: [{ type: 'bot_command', offset: 0, length: text.length }],
  },
});
async function deliver(body: object | string, secret = SECRET): Promise<number> {
  const response = await fetch(`${app.url}/telegram/webhook`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return response.status;
}
const received = (): number => sandbox.person(ANNA).received().length;

describe('a webhook', () => {
  it('is set with its secret, and answers what it is told', async () => {
    const set = sandbox.calls.list().find(({ method }) => method === 'setWebhook');
    expect(set?.params).toMatchObject({ url: 'https://news.example/telegram/webhook', secret_token: SECRET });
    expect(await deliver(update(1, '/help'))).toBe(200);
    await sandbox.until(() => received() === 1);
    expect(await (await fetch(`${app.url}/healthz`)).text()).toBe('ok');
  });

  it('has no second effect when Telegram repeats an update', async () => {
    await Promise.all([deliver(update(1, '/help')), deliver(update(1, '/help'))]);
    await deliver(update(2, '/privacy'));
    await sandbox.until(() => sandbox.person(ANNA).last()?.text?.includes('What I keep'));
    expect(received()).toBe(2);
    app = await house.restart();
    await house.log.seen('bot.started', 2);
    expect(await deliver(update(1, '/help'))).toBe(200);
    await deliver(update(3, '/cancel'));
    await sandbox.until(() => sandbox.person(ANNA).last()?.text?.includes('nothing to cancel'));
    expect(received()).toBe(3);
  });

  it('refuses who does not know the secret, and what is not an update', async () => {
    expect(await deliver(update(1, '/help'), 'another-secret-of-the-same-size!!')).toBe(401);
    expect(await deliver('not json')).toBe(400);
    expect(await deliver({ update: 1 })).toBe(400);
    expect(await deliver(`{"update_id":1,"junk":"${'x'.repeat(1_100_000)}"}`)).toBe(413);
    expect(received()).toBe(0);
  });
});
