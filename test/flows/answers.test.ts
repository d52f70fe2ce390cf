/** An answer that Telegram or the network puts off comes later, in order, and nothing is said into the same wall meanwhile. */
import { createServer } from 'node:http';
import { type AddressInfo, createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import { Api } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { articlesCommand } from '../../src/cli/articles.ts';
import { createAnswerLane } from '../../src/core/delivery/answer-lane.ts';
import { createPacer } from '../../src/core/delivery/pacer.ts';
import { createPatientFetch } from '../../src/telegram/patient-fetch.ts';
import { createTokenWatch } from '../../src/telegram/token-watch.ts';
import { type Household, household } from '../support/bot.ts';
import { keptLog } from '../support/log.ts';
import { ANNA, BABEK, GROUP, openTestSandbox, SAMPLES, type TestSandbox, TOKEN } from '../support/sandbox.ts';
import { type ShiftClock, shiftClock } from '../support/shift-clock.ts';
import { testTerminal } from '../support/terminal.ts';

let sandbox: TestSandbox;
let house: Household;
let clock: ShiftClock;
let origin: string;
beforeEach(async () => {
  sandbox = await openTestSandbox();
  clock = shiftClock();
  house = household(sandbox, {}, {}, clock);
  origin = (await house.start()).url;
  await house.log.seen('bot.started');
  await sandbox.person(ANNA).say('/start');
});
afterEach(async () => {
  await house.close();
  await sandbox.close();
});

const texts = (id = ANNA, chat = id): string[] =>
  sandbox
    .person(id, chat)
    .received()
    .map(({ text = '' }) => text);
const slow = (over: Record<string, unknown> = {}): void =>
  void sandbox.faults.add({ kind: '429', method: 'sendMessage', chat_id: ANNA, retry_after: 12, ...over });
const isDefect = (text: string): boolean => text.includes('Something went wrong');

describe('an answer that Telegram puts off', () => {
  it('comes when that time is over, and other chats are answered meanwhile', async () => {
    slow({ retry_after: 600 });
    sandbox.person(ANNA).write('/subscribe business');
    await house.log.seen('answer.postponed');
    await sandbox.person(BABEK).say('/help');
    clock.shift(500_000);
    await sandbox.person(BABEK).say('/help');
    expect(texts()).toHaveLength(1);
    clock.shift(100_000);
    await sandbox.until(() => texts().length === 2);
    expect(texts()[1]).toContain('Business');
  });

  it('comes before the answers to what was asked after it', async () => {
    slow();
    sandbox.person(ANNA).write('/privacy');
    sandbox.person(ANNA).write('/cancel');
    await house.log.seen('answer.postponed');
    clock.shift(12_100);
    await sandbox.until(() => texts().length === 3);
    expect(texts()[1]).toContain('What I keep');
    expect(texts()[2]).toContain('nothing to cancel');
  });

  it('is a file as well as a message', async () => {
    const context = {
      config: house.config(),
      terminal: testTerminal(),
      signal: new AbortController().signal,
    };
    await articlesCommand(['import', join(SAMPLES, '01-world-calder-strait-accord.txt')], context);
    slow({ method: 'sendDocument' });
    sandbox.person(ANNA).write('/print 1');
    await house.log.seen('answer.postponed');
    clock.shift(12_100);
    const document = await sandbox.until(() =>
      sandbox
        .person(ANNA)
        .received()
        .find(message => message['document'] !== undefined),
    );
    expect(document['document']).toMatchObject({ file_name: expect.stringContaining('.pdf') });
  });

  it('comes after a start in between, once', async () => {
    slow({ retry_after: 600 });
    sandbox.person(ANNA).write('/privacy');
    await house.log.seen('answer.postponed');
    origin = (await house.restart()).url;
    await sandbox.until(() => texts().length === 2);
    await sandbox.person(ANNA).say('/cancel');
    expect(texts().filter(text => text.includes('What I keep'))).toHaveLength(1);
  });

  it('is given up without another word when it would be hours late, and the update is not tried for ever', async () => {
    slow({ retry_after: 43_838 });
    sandbox.person(ANNA).write('/privacy');
    await house.log.seen('answer.given-up');
    await house.restart();
    await house.log.seen('bot.started', 2);
    await sandbox.person(BABEK).say('/help');
    expect(texts()).toHaveLength(1);
    expect(house.log.events()).not.toContain('updates.resumed');
  });
});

describe('an answer', () => {
  it('is sent again after an error of Telegram’s own', async () => {
    for (const kind of ['502', 'garbage']) sandbox.faults.add({ kind, method: 'sendMessage', chat_id: ANNA });
    sandbox.person(ANNA).write('/privacy');
    await house.log.seen('answer.postponed');
    clock.shift(1_100);
    await house.log.seen('answer.postponed', 2);
    clock.shift(2_100);
    await sandbox.until(() => texts().length === 2);
    expect(texts().some(isDefect)).toBe(false);
  });

  it('waits for nobody else’s sake: a busy group is answered later, a reader at once', async () => {
    slow({ chat_id: GROUP, retry_after: 40, times: 3 });
    const group = sandbox.person(ANNA, GROUP);
    group.write('/help');
    await house.log.seen('answer.postponed');
    await sandbox.person(BABEK).say('/help');
    expect(await (await fetch(`${origin}/healthz`)).text()).toBe('ok');
    expect(group.received()).toHaveLength(0);
  });
});

describe('a press', () => {
  it.each([
    'Bad Request: message to edit not found',
    "Bad Request: message can't be edited",
    'Bad Request: there is no text in the message to edit',
  ])(
    'on a message of which Telegram says “%s” shows what it opens in a new one, and stands',
    async description => {
      const anna = sandbox.person(ANNA);
      await anna.say('/topics');
      const before = texts().length;
      sandbox.faults.add({ kind: '400', method: 'editMessageText', description });
      const notice = await anna.press('Business');
      expect(notice['text']).toContain('Business');
      expect(texts()).toHaveLength(before + 1);
      expect(anna.labels(anna.last())).toContain('✅ Business');
      expect(texts().some(isDefect)).toBe(false);
    },
  );

  it('that Telegram has forgotten ends quietly, also a stranger’s in a group', async () => {
    const group = sandbox.person(ANNA, GROUP);
    await group.say('/topics');
    const description = 'Bad Request: query is too old and response timeout expired or query ID is invalid';
    sandbox.faults.add({ kind: '400', method: 'answerCallbackQuery', description, times: 2 });
    const message = group.last()?.message_id ?? 0;
    void sandbox.people.press({ chatId: GROUP, fromId: BABEK }, message, 'topic:business');
    await sandbox.until(() => sandbox.faults.list()[0]?.times === 1);
    await group.say('/help');
    expect(texts(ANNA, GROUP)).toHaveLength(2);
    expect(house.log.events()).not.toContain('update.failed');
  });
});

describe('health', () => {
  it('tells that Telegram refuses the token, when it does so for a while', async () => {
    sandbox.faults.add({ kind: '401', method: 'sendMessage', times: 2 });
    sandbox.person(ANNA).write('/help');
    await house.log.seen('answer.given-up');
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    clock.shift(61_000);
    sandbox.person(ANNA).write('/help');
    await house.log.seen('answer.given-up', 2);
    const ill = await fetch(`${origin}/healthz`);
    expect([ill.status, await ill.text()]).toEqual([
      503,
      expect.stringContaining('Telegram refuses BOT_TOKEN'),
    ]);
    await sandbox.person(ANNA).say('/help');
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  });

  it('is not well while updates come in and none is answered', async () => {
    sandbox.faults.add({ kind: '502', method: 'sendMessage', chat_id: ANNA, times: 100 });
    sandbox.person(ANNA).write('/help');
    await house.log.seen('answer.postponed');
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    clock.shift(3 * 60_000);
    const ill = await fetch(`${origin}/readyz`);
    expect([ill.status, await ill.text()]).toEqual([503, expect.stringContaining('none is answered')]);
  });
});

describe('a line that was cut before the request left', () => {
  it('is tried again, and the message arrives once', async () => {
    const port = await freePort();
    const log = keptLog();
    const lane = createAnswerLane(createPacer(30), clock);
    const patient = createPatientFetch({ lane, watch: createTokenWatch(clock), clock, log });
    const api = new Api(TOKEN, { apiRoot: `http://127.0.0.1:${port}`, fetch: patient });
    const sent = api.sendMessage(ANNA, 'Hello');
    await log.seen('answer.postponed');
    let calls = 0;
    const server = createServer((_request, response) => {
      calls += 1;
      response.end(JSON.stringify({ ok: true, result: { message_id: 7 } }));
    });
    await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve));
    clock.shift(1_100);
    expect((await sent).message_id).toBe(7);
    expect(calls).toBe(1);
    server.close();
    server.closeAllConnections();
  });
});

/** A port that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createSocketServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}
