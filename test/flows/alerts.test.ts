/** Words bring a story to a chat whatever its topics, or keep it away; readers make, try, list and remove them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Household, household } from '../support/bot.ts';
import { openPublisher, type Publisher } from '../support/press.ts';
import { ANNA, BABEK, GROUP, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';

const FERRY = {
  slug: 'ferry',
  title: 'First ferry leaves Lanmoor in nine days',
  text: `The ferry left the harbour of Lanmoor at noon with four hundred passengers, after nine days of storm.
Two dredgers had worked day and night to clear the mouth of the harbour of sand, the port authority said.
Freight that waited on the quays, most of it salted herring, is to be gone within a week, said Mara Quist.`,
};
const BRIDGE = {
  slug: 'bridge',
  title: 'Bridge over the Tarn is closed for repairs',
  text: `The bridge over the Tarn closed on Tuesday for repairs that will take until the autumn.
Drivers are sent over the old bridge at Vell, which adds twenty minutes to the way into the city.
The council put the cost at eleven million crowns and promised free buses at weekends.`,
};

let sandbox: TestSandbox;
let publisher: Publisher;
let house: Household;

beforeEach(async () => {
  sandbox = await openTestSandbox();
  publisher = await openPublisher();
  await open('world');
});
afterEach(async () => {
  await house.close();
  await publisher.close();
  await sandbox.close();
});

/** Starts the program with one feed, filed under that name, and waits until what stands in it is old news. */
async function open(topic: string): Promise<void> {
  house = household(sandbox, { [topic]: publisher.feed('news') });
  await house.start();
  await house.log.seen('feed.polled');
}

const has = (id: number, title: string, chatId = id): boolean =>
  sandbox
    .person(id, chatId)
    .received()
    .some(message => message.text?.includes(title) === true);

describe('an alert', () => {
  it('brings a story to a chat that follows none of its topics, whatever the form of its words', async () => {
    const anna = sandbox.person(ANNA);
    expect((await anna.say('/alert salt herrings')).text).toContain('I watch for “salt herrings” now');
    await sandbox.person(BABEK).say('/alert herring bones');
    publisher.publish('news', FERRY);
    await sandbox.until(() => has(ANNA, FERRY.title));
    expect(has(BABEK, FERRY.title)).toBe(false);
  });

  it('brings a story that belongs under no topic at all', async () => {
    await house.close();
    await open('no topic of ours');
    await sandbox.person(ANNA).say('/alert Lanmoor');
    publisher.publish('news', FERRY);
    await sandbox.until(() => has(ANNA, FERRY.title));
  });

  it('and a subscription together bring a story once', async () => {
    const anna = sandbox.person(ANNA);
    await anna.say('/subscribe world');
    await anna.say('/alert ferry');
    publisher.publish('news', FERRY);
    await sandbox.until(() => has(ANNA, FERRY.title));
    publisher.publish('news', BRIDGE);
    await sandbox.until(() => has(ANNA, BRIDGE.title));
    expect(anna.received().filter(message => message.text?.includes(FERRY.title))).toHaveLength(1);
  });

  it('tells at once how many of the latest stories it would have brought, with the newest of them', async () => {
    const anna = sandbox.person(ANNA);
    await anna.say('/subscribe world');
    publisher.publish('news', FERRY);
    await sandbox.until(() => has(ANNA, FERRY.title));
    publisher.publish('news', BRIDGE);
    await sandbox.until(() => has(ANNA, BRIDGE.title));
    const answer = await anna.say('/alert passenger');
    expect(answer.text).toContain('Of the latest stories (2) it would have brought you: 1.');
    expect(answer.text).toContain(FERRY.title);
    expect(answer.text).not.toContain(BRIDGE.title);
    const number = anna.labels(answer)[0] ?? '';
    await anna.press(number);
    expect(anna.last()?.text).toContain('The ferry left the harbour of Lanmoor');
    expect((await anna.say('/alert walrus')).text).toContain('it would have brought you: 0.');
  });

  it('of a group goes with it when it becomes a supergroup', async () => {
    await sandbox.person(ANNA, GROUP).say('/alert Lanmoor');
    const moved = -1_000_000_778;
    sandbox.people.migrate({ chatId: GROUP, fromId: ANNA }, moved);
    publisher.publish('news', FERRY);
    await sandbox.until(() => has(ANNA, FERRY.title, moved));
  });

  it('wakes a chat that had asked for silence', async () => {
    const anna = sandbox.person(ANNA);
    await anna.say('/stop');
    await anna.say('/alert Lanmoor');
    publisher.publish('news', FERRY);
    await sandbox.until(() => has(ANNA, FERRY.title));
  });
});

describe('a mute', () => {
  it('keeps away what a subscription and an alert would bring', async () => {
    const anna = sandbox.person(ANNA);
    await anna.say('/subscribe world');
    await anna.say('/alert ferry');
    expect((await anna.say('/mute dredger')).text).toContain('“dredger” will no longer be sent to you');
    publisher.publish('news', FERRY);
    await house.log.seen('story.matched');
    publisher.publish('news', BRIDGE);
    await sandbox.until(() => has(ANNA, BRIDGE.title));
    expect(has(ANNA, FERRY.title)).toBe(false);
    expect((await anna.say('/latest')).text).toContain(FERRY.title);
  });

  it('of the words of an alert takes its place, and the other way round', async () => {
    const anna = sandbox.person(ANNA);
    await anna.say('/alert the ferries');
    expect((await anna.say('/mute the ferry')).text).toContain('You had an alert for “the ferry”.');
    expect(anna.labels(await anna.say('/alerts'))).toEqual(['✖ 🔕 the ferry']);
    expect((await anna.say('/alert the ferry')).text).toContain('You had muted “the ferry”.');
    expect(anna.labels(await anna.say('/alerts'))).toEqual(['✖ 🔔 the ferry']);
  });
});

describe('the list', () => {
  it('shows alerts and mutes with a button each, which removes it', async () => {
    const anna = sandbox.person(ANNA);
    expect((await anna.say('/alerts')).text).toContain('neither alerts nor mutes');
    await anna.say('/alert oil prices');
    await anna.say('/mute transfer rumours');
    const list = await anna.say('/alerts');
    expect(list.text).toContain('Your alerts 🔔 and mutes 🔕: 2');
    expect(anna.labels(list)).toEqual(['✖ 🔔 oil prices', '✖ 🔕 transfer rumours']);
    expect((await anna.press('oil prices'))['text']).toBe('Removed: oil prices');
    expect(anna.labels(anna.last())).toEqual(['✖ 🔕 transfer rumours']);
    await anna.press('transfer rumours');
    expect(anna.last()?.text).toContain('neither alerts nor mutes');
  });

  it('is turned a page at a time, and a chat is told when it is full', async () => {
    const anna = sandbox.person(ANNA);
    for (let number = 1; number <= 50; number += 1) await anna.say(`/alert harbour ${number}`);
    expect((await anna.say('/mute harbour 51')).text).toContain('You have 50 alerts and mutes');
    const list = await anna.say('/alerts');
    expect(anna.labels(list)).toHaveLength(9);
    await anna.press('Next');
    expect(anna.labels(anna.last())[0]).toBe('✖ 🔔 harbour 9');
    expect(anna.labels(anna.last()).slice(-2)).toEqual(['◀ Previous', 'Next ▶']);
  });
});

describe('words that cannot be watched for', () => {
  it('are refused with a reason, and are known when they come again', async () => {
    const anna = sandbox.person(ANNA);
    expect((await anna.say('/alert …!')).text).toContain('There is no word in that');
    expect((await anna.say('/alert one two three four five six')).text).toContain('at most 5 words');
    expect((await anna.say('/alert who')).text).toContain('“who” stands in nearly every article');
    expect((await anna.say('/alert WHO')).text).toContain('I watch for “WHO” now');
    await anna.say('/alert elections');
    expect((await anna.say('/alert Election')).text).toContain('You already have an alert for “Election”');
    expect((await anna.say('/alert @everybody <b> /forget')).text).not.toContain('/forget');
  });
});

describe('in each language', () => {
  it.each([
    ['en', 'Which words shall I watch for?', 'I watch for “Velm” now', 'Your alerts'],
    ['az', 'Hansı sözləri izləyim?', 'İndi “Velm” ifadəsini izləyirəm', 'Bildirişlər'],
    ['ru', 'За какими словами следить?', 'Теперь слежу за словами «Velm»', 'Оповещения'],
  ])('%s: a command without words explains, one with words does', async (language, what, made, heading) => {
    const anna = sandbox.person(ANNA);
    await anna.say(`/language ${language}`);
    expect((await anna.say('/alert')).text).toContain(what);
    expect((await anna.say('/mute')).text).toContain('/mute ');
    expect((await anna.say('/alert Velm')).text).toContain(made);
    await anna.press(language === 'en' ? 'Alerts and mutes' : language === 'az' ? 'Bildiriş' : 'Оповещения');
    expect(anna.last()?.text).toContain(heading);
  });
});
