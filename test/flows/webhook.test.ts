/** Updates by webhook: stored before Telegram is told that they arrived, refused without the secret, handled once. */
import { type Dispatcher, Pool } from 'undici';
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

const update = (id: number, text: string, person = ANNA): object => ({
  update_id: id,
  message: {
    ...{ message_id: id, date: 1_780_000_000, text },
    from: { id: person, is_bot: false, first_name: 'Anna', language_code: 'en' },
    chat: { id: person, type: 'private', first_name: 'Anna' },
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
    const address = `${app.url}/telegram/webhook`;
    expect((await fetch(address)).status).toBe(404);
    expect((await fetch(address, { method: 'POST', body: JSON.stringify(update(1, '/help')) })).status).toBe(
      401,
    );
    // Last, because who sends so much is hung up on.
    expect(await deliver(`{"update_id":1,"junk":"${'x'.repeat(2_000_000)}"}`)).toBe(413);
    expect(received()).toBe(0);
  });

  it('answers one chat in the order in which it wrote', async () => {
    const words = Array.from({ length: 20 }, (_, place) => `/search w${place}x`);
    for (const [place, text] of words.entries()) await deliver(command(10 + place, text));
    await sandbox.until(() => received() === words.length);
    const answered = sandbox
      .person(ANNA)
      .received()
      .map(({ text }) => /w\d+x/.exec(text ?? '')?.[0]);
    expect(answered).toEqual(words.map(text => text.slice('/search '.length)));
  });

  it('takes a thousand updates at once, and each that is repeated among them once', async () => {
    const people = Array.from({ length: 100 }, (_, place) => 3_000 + place);
    for (const id of people) {
      sandbox.world.addPerson({ id, first_name: 'Anna' });
      sandbox.world.chat(id).isStarted = true;
    }
    const bodies = Array.from({ length: 1_000 }, (_, place) =>
      update(100 + (place % 100), '/privacy', people[place % 100]),
    );
    const answers = (): number => people.reduce((sum, id) => sum + sandbox.person(id).received().length, 0);
    const line = new Pool(app.url, { connections: 50 });
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET };
    const statuses = await Promise.all(
      bodies.map(async body => {
        const request = { method: 'POST', path: '/telegram/webhook', headers, body: JSON.stringify(body) };
        const answer = await line.request(request as Dispatcher.RequestOptions);
        await answer.body.dump();
        return answer.statusCode;
      }),
    );
    await line.close();
    expect(new Set(statuses)).toEqual(new Set([200]));
    await sandbox.until(() => answers() >= 100);
    app = await house.restart();
    await house.log.seen('bot.started', 2);
    expect(answers()).toBe(100);
  });

  it('comes to the same when all is delivered again, backwards', async () => {
    const updates = ['/language en', '/subscribe world', '/subscribe law', '/unsubscribe world'].map(
      (text, place) => command(200 + place, text),
    );
    for (const body of updates) await deliver(body);
    await sandbox.until(() => received() === updates.length);
    for (const body of updates.toReversed()) await deliver(body);
    await deliver(command(300, '/settings'));
    await sandbox.until(() => sandbox.person(ANNA).last()?.text?.includes('Topics you follow: 1'));
    expect(received()).toBe(updates.length + 1);
  });
});

/** An update whose command has words after it. */
function command(id: number, text: string): object {
  const body = update(id, text) as { message: { entities: { length: number }[] } };
  for (const entity of body.message.entities) entity.length = text.split(' ')[0]?.length ?? 0;
  return body;
}
