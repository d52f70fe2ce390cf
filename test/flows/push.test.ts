/** A new entry of a feed reaches who follows its topic: once, through restarts, and nobody who left. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Household, household } from '../support/bot.ts';
import { openPublisher, type Publisher } from '../support/press.ts';
import { ANNA, BABEK, GROUP, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';

const HARBOUR = {
  slug: 'harbour',
  title: 'Harbour opens after the storm',
  text: `The harbour of Lanmoor opened on Monday, nine days after a storm had blocked its mouth with sand.
Two dredgers worked day and night, and the first ferry left at noon with four hundred passengers.
The port authority expects the backlog of freight to be cleared within a week, its head Mara Quist said.`,
};
const BRIDGE = {
  slug: 'bridge',
  title: 'Bridge over the Tarn is closed for repairs',
  text: `The bridge over the Tarn closed on Tuesday for repairs that will take until the autumn.
Drivers are sent over the old bridge at Vell, which adds twenty minutes to the way into the city.
The council put the cost at eleven million crowns and promised free ferries at weekends.`,
};

let sandbox: TestSandbox;
let publisher: Publisher;
let house: Household;

beforeEach(async () => {
  sandbox = await openTestSandbox();
  publisher = await openPublisher();
  house = household(sandbox, { world: publisher.feed('world') });
});
afterEach(async () => {
  await house.close();
  await publisher.close();
  await sandbox.close();
});

/** Until the feed was read once: what stands in it then is old news. */
const firstPoll = (): Promise<void> => house.log.seen('feed.polled');

const has = (id: number, title: string, chatId = id) =>
  sandbox
    .person(id, chatId)
    .received()
    .filter(message => message.text?.includes(title));

describe('a new entry', () => {
  it('reaches a subscriber, with headline, source, summary and buttons, and nobody else', async () => {
    await house.start();
    await sandbox.person(ANNA).say('/subscribe world');
    await sandbox.person(BABEK).say('/subscribe sport');
    await firstPoll();
    publisher.publish('world', HARBOUR);
    const [card] = await sandbox.until(() => {
      const found = has(ANNA, HARBOUR.title);
      return found.length > 0 && found;
    });
    expect(card?.text).toContain('The Loopback Times');
    expect(card?.text).toContain('The harbour of Lanmoor opened on Monday');
    expect(sandbox.person(ANNA).labels(card)).toEqual([
      ...['Full text', 'Save', 'Recommend', 'Share', 'Print version', 'Open original', 'Follow story'],
    ]);
    publisher.publish('world', BRIDGE);
    await sandbox.until(() => has(ANNA, BRIDGE.title).length > 0);
    expect(has(ANNA, HARBOUR.title)).toHaveLength(1);
    expect(has(BABEK, HARBOUR.title)).toHaveLength(0);
  });

  it('that stood in the feed at its first poll is kept and not pushed', async () => {
    publisher.publish('world', HARBOUR);
    await house.start();
    await sandbox.person(ANNA).say('/subscribe world');
    await house.log.seen('article.made');
    publisher.publish('world', BRIDGE);
    await sandbox.until(() => has(ANNA, BRIDGE.title).length > 0);
    expect(has(ANNA, HARBOUR.title)).toHaveLength(0);
    expect((await sandbox.person(ANNA).say('/latest')).text).toContain(HARBOUR.title);
  });

  it('reaches a group that subscribed', async () => {
    await house.start();
    await sandbox.person(ANNA, GROUP).say('/subscribe world');
    await firstPoll();
    publisher.publish('world', HARBOUR);
    await sandbox.until(() => has(ANNA, HARBOUR.title, GROUP).length > 0);
  });

  it('reaches nobody who blocked the bot, and them again once they come back', async () => {
    await house.start();
    await sandbox.person(ANNA).say('/subscribe world');
    await sandbox.person(BABEK).say('/subscribe world');
    await firstPoll();
    sandbox.people.block(BABEK);
    await house.log.seen('chat.membership');
    const calls = () => sandbox.calls.list().filter(call => call.params['chat_id'] === BABEK).length;
    const before = calls();
    publisher.publish('world', HARBOUR);
    await sandbox.until(() => has(ANNA, HARBOUR.title).length > 0);
    expect(calls()).toBe(before);

    sandbox.people.unblock(BABEK);
    await house.log.seen('chat.membership', 2);
    publisher.publish('world', BRIDGE);
    await sandbox.until(() => has(BABEK, BRIDGE.title).length > 0);
    expect(has(BABEK, HARBOUR.title)).toHaveLength(0);
  });

  it('stops a chat for good when only the send tells that it is blocked', async () => {
    await house.start();
    await sandbox.person(ANNA).say('/subscribe world');
    await sandbox.person(BABEK).say('/subscribe world');
    await firstPoll();
    sandbox.faults.add({ kind: '403', chat_id: BABEK, method: 'sendMessage' });
    publisher.publish('world', HARBOUR);
    await house.log.seen('chat.gone');
    publisher.publish('world', BRIDGE);
    await sandbox.until(() => has(ANNA, BRIDGE.title).length > 0);
    expect([...has(BABEK, HARBOUR.title), ...has(BABEK, BRIDGE.title)]).toEqual([]);
  });

  it('follows a group that became a supergroup with another number', async () => {
    await house.start();
    await sandbox.person(ANNA, GROUP).say('/subscribe world');
    await firstPoll();
    const moved = -1_000_000_777;
    sandbox.people.migrate({ chatId: GROUP, fromId: ANNA }, moved);
    publisher.publish('world', HARBOUR);
    await sandbox.until(() => has(ANNA, HARBOUR.title, moved).length > 0);
  });

  it.each([
    ['a server error', { kind: '500', times: 1 }],
    ['a broken line', { kind: 'cut', times: 1 }],
    ['a page of a proxy', { kind: 'garbage', times: 1 }],
  ])('is sent again after %s', async (_name, fault) => {
    await house.start();
    await sandbox.person(ANNA).say('/subscribe world');
    await firstPoll();
    sandbox.faults.add({ ...fault, chat_id: ANNA, method: 'sendMessage' });
    publisher.publish('world', HARBOUR);
    await house.log.seen('delivery.postponed');
    expect(has(ANNA, HARBOUR.title)).toHaveLength(0);
    expect(
      house.log.lines.find(({ event }) => event === 'delivery.postponed')?.fields['due'],
    ).toBeGreaterThan(Date.now());
  });

  it('waits as long as Telegram asks, also through a restart', async () => {
    await house.start();
    await sandbox.person(ANNA).say('/subscribe world');
    await sandbox.person(BABEK).say('/subscribe world');
    await firstPoll();
    sandbox.faults.add({ kind: '429', retry_after: 2, chat_id: ANNA, method: 'sendMessage' });
    publisher.publish('world', HARBOUR);
    await house.log.seen('delivery.postponed');
    const askedAt = Date.now();
    await house.restart();
    await sandbox.until(() => has(ANNA, HARBOUR.title).length > 0);
    expect(Date.now() - askedAt).toBeGreaterThan(1_000);
    expect(has(BABEK, HARBOUR.title)).toHaveLength(1);
    expect(has(ANNA, HARBOUR.title)).toHaveLength(1);
  });
});
