/** Whoever uses the bot is there: news comes again to chats that were given up or closed, and nobody is sent what they ended. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openStores } from '../../src/stores.ts';
import { type Household, household } from '../support/bot.ts';
import { openPublisher, type Publisher } from '../support/press.ts';
import { ANNA, GROUP, openTestSandbox, type TestPerson, type TestSandbox } from '../support/sandbox.ts';

// One house for the whole file. Each test is its own person, so that none depends on another.
let sandbox: TestSandbox;
let publisher: Publisher;
let house: Household;
let lastId = 80_000;
let stories = 0;
beforeAll(async () => {
  sandbox = await openTestSandbox();
  publisher = await openPublisher();
  house = household(sandbox, { world: publisher.feed('world') });
  await house.start();
  await house.log.seen('feed.polled');
});
afterEach(() => sandbox.faults.clear());
afterAll(async () => {
  await house.close();
  await publisher.close();
  await sandbox.close();
});

async function newcomer(): Promise<{ id: number; nara: TestPerson }> {
  lastId += 1;
  sandbox.world.addPerson({ id: lastId, first_name: 'Nara', language_code: 'en' });
  const nara = sandbox.person(lastId);
  await nara.say('/start');
  await nara.say('/subscribe world');
  return { id: lastId, nara };
}
/** Each about something else, or they would be one story. */
const NEWS = [
  ['Ferry reaches Lanmoor', 'Captain Mara Quist brought four hundred passengers over the strait.'],
  ['Potters of Velm win prize', 'The jury praised Ilgar Renn for glazes made of river clay.'],
  ['Glacier station reopens', 'Researchers under Sofia Marlund will drill the ice on Mount Kerran.'],
  ['Bakers end their strike', 'Ovens in Port Amaro are lit again after the union accepted a rise.'],
] as const;
function publish(): string {
  const [title, text] = NEWS[stories % NEWS.length] ?? NEWS[0];
  stories += 1;
  publisher.publish('world', { slug: `news-${stories}`, title, text });
  return title;
}
/** Gives a chat up as a send that met a blocked bot does, unseen by the chat itself. */
function lose(id: number, state: 'gone' | 'stopped' = 'gone'): void {
  const stores = openStores(house.folder, Date.now());
  stores.chats.setState(id, state, Date.now());
  stores.close();
}
const heard = (person: TestPerson, words: string) =>
  sandbox.until(() => person.received().find(({ text }) => text?.includes(words)));

describe('a reader who was given up and uses the bot', () => {
  it('is answered, is told that news comes again, and gets it', async () => {
    const { id, nara } = await newcomer();
    lose(id);
    expect((await nara.say('/settings')).text).toContain('News: sent to you as you chose');
    await heard(nara, 'Welcome back!');
    await heard(nara, publish());
    expect(nara.received().filter(({ text }) => text?.includes('Welcome back!'))).toHaveLength(1);
  });

  it('by a press is there as well', async () => {
    const { id, nara } = await newcomer();
    await nara.say('/settings');
    lose(id);
    await nara.press('Digest');
    await heard(nara, 'Welcome back!');
  });

  it('and stops it is not welcomed', async () => {
    const { id, nara } = await newcomer();
    lose(id);
    expect((await nara.say('/stop')).text).not.toContain('Welcome back!');
    await nara.say('/topics');
    expect(nara.received().some(({ text }) => text?.includes('Welcome back!'))).toBe(false);
  });
});

describe('a reader who asked for silence', () => {
  it('keeps it, whatever they use and however often they block and unblock the bot', async () => {
    const { id, nara } = await newcomer();
    await nara.say('/stop');
    sandbox.people.setBotMembership({ chatId: id, fromId: id }, 'kicked');
    sandbox.people.setBotMembership({ chatId: id, fromId: id }, 'member');
    expect((await nara.say('/settings')).text).toContain('News: stopped (/start)');
  });
});

describe('a group that closed for a while', () => {
  it('says so in its settings, and is sent what waited as soon as somebody there uses the bot', async () => {
    const anna = sandbox.person(ANNA, GROUP);
    await sandbox.person(ANNA).say('/start');
    await anna.say('/subscribe world');
    sandbox.faults.add({
      ...{ kind: '400', method: 'sendMessage', chat_id: GROUP, contains: 'Open original' },
      ...{ description: 'Bad Request: not enough rights to send text messages to the chat', times: 50 },
    });
    const title = publish();
    await house.log.seen('delivery.postponed');
    expect((await anna.say('/settings')).text).toContain('Telegram has not let me write here since');
    sandbox.faults.clear();
    anna.write('/latest');
    await sandbox.until(() =>
      anna.received().find(each => anna.labels(each).includes('Save') && each.text?.includes(title)),
    );
  });
});

describe('a group that the bot is brought into', () => {
  it('has whoever brought it told in private how to begin', async () => {
    const { id, nara } = await newcomer();
    const own = -1_000_000_600;
    sandbox.world.addGroup({
      ...{ id: own, title: '@quay /forget' },
      memberIds: [id],
      administratorIds: [id],
    });
    sandbox.people.setBotMembership({ chatId: own, fromId: id }, 'member');
    const told = await heard(nara, 'Its administrators choose the news there');
    expect(told['entities']).not.toContainEqual(expect.objectContaining({ type: 'mention' }));
  });
});

describe('a forum whose topic was closed', () => {
  it('is asked once where the news should go, and has it there after one press', async () => {
    const forum = -1_000_000_610;
    sandbox.world.addGroup({
      ...{ id: forum, title: 'Harbour forum', memberIds: [ANNA, sandbox.world.me.id] },
      ...{ administratorIds: [ANNA], threadIds: [7] },
    });
    await sandbox.person(ANNA, forum, 7).say('/subscribe world');
    sandbox.world.chat(forum).threadIds = [];
    const title = publish();
    const general = sandbox.person(ANNA, forum);
    await heard(general, 'Shall it come here?');
    await general.press('Post here');
    const news = await heard(general, title);
    expect(news).not.toHaveProperty('message_thread_id');
  });
});
