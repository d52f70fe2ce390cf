/** A story in the chat: it comes once, tells who else tells it, why it came, and what was missed. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/core/shared/language.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { type Household, household } from '../support/bot.ts';
import { openPublisher, type Publisher } from '../support/press.ts';
import { ANNA, BABEK, openTestSandbox, type TestPerson, type TestSandbox } from '../support/sandbox.ts';

const TEXT = `The dam above Orsa was closed on Monday after a crack of nine metres was found in its eastern wall.
Some four thousand people below it were asked to leave their homes by evening, the river authority said.
Engineer Ilan Dray said that the water would be let off over ten days, and that nobody was in danger while it was.`;
const DAM = { slug: 'dam', title: 'Dam above Orsa closed after a crack is found', text: TEXT };
const RETOLD = { slug: 'homes', title: 'Four thousand leave their homes below Orsa dam', text: TEXT };
const CUP = {
  slug: 'cup',
  title: 'Velm wins the cup after extra time',
  text: `Velm beat Lanmoor three to two in the final of the county cup on Saturday, with a goal in the last minute.
Forward Nils Abara scored twice, and eleven thousand people saw it in the rain.`,
};

let sandbox: TestSandbox;
let publisher: Publisher;
let house: Household;
let anna: TestPerson;
let lastId = 60_000;

beforeEach(async () => {
  sandbox = await openTestSandbox();
  publisher = await openPublisher();
  const feeds = { world: publisher.feed('world'), politics: publisher.feed('politics') };
  house = household(sandbox, feeds, { OPERATOR_IDS: String(BABEK) });
  anna = sandbox.person(ANNA);
  await house.start();
});
afterEach(async () => {
  await house.close();
  await publisher.close();
  await sandbox.close();
});

const withTitle = (person: TestPerson, title: string) =>
  person.received().filter(({ text }) => text?.includes(title));

/** One after the other, so that the first is the lead; each after its feed was read for the first time. */
async function publishBoth(): Promise<void> {
  publisher.publish('world', DAM);
  await house.log.seen('story.opened');
  publisher.publish('politics', RETOLD);
  await house.log.seen('story.joined');
}

function newcomer(language: string): TestPerson {
  lastId += 1;
  sandbox.world.addPerson({ id: lastId, first_name: 'Nara', language_code: language });
  return sandbox.person(lastId);
}

describe('the same story in two feeds', () => {
  it('reaches who follows both topics once, and its card lists who tells it', async () => {
    await anna.say('/subscribe world');
    await anna.say('/subscribe politics');
    await house.log.seen('feed.polled', 2);
    await publishBoth();
    await sandbox.until(() => withTitle(anna, DAM.title).length > 0);
    // Something of a later story has arrived: whatever the second article was to bring would be here by now.
    publisher.publish('world', CUP);
    await sandbox.until(() => withTitle(anna, CUP.title).length > 0);
    expect(withTitle(anna, DAM.title)).toHaveLength(1);
    expect(withTitle(anna, RETOLD.title)).toHaveLength(0);
  });
});

describe('the operator’s desk', () => {
  it('splits a wrong join, for good; pins a story; and is nobody else’s', async () => {
    const babek = sandbox.person(BABEK);
    await babek.say('/language en');
    await house.log.seen('feed.polled', 2);
    await publishBoth();
    expect((await babek.say('/split')).text).toContain('/split 12');
    expect((await babek.say('/split 99')).text).toContain('no article number 99');
    expect((await babek.say('/split 2')).text).toContain('has a story of its own now');
    expect((await babek.say('/split 2')).text).toContain('shares its story with no other');
    expect((await babek.say('/pin 1')).text).toContain('is pinned');
    expect((await babek.say('/why 1')).text).toContain('The newsroom marked it as important');
    expect((await babek.say('/unpin 1')).text).toContain('no longer pinned');
    expect((await babek.say('/pin')).text).toContain('/pin 12');
    await anna.say('/language en');
    expect((await anna.say('/split 2')).text).toContain('I don’t know /split');
  });

  it('asks whether to tell readers what a wrong join kept from them, and does so once', async () => {
    const babek = sandbox.person(BABEK);
    await babek.say('/language en');
    await anna.say('/subscribe politics');
    await house.log.seen('feed.polled', 2);
    await publishBoth();
    const why = await babek.say('/why 2');
    expect(why.text).toContain('I took article 2 for the same story.');
    expect(why.text).toContain(`/full_2 ${RETOLD.title}`);
    const question = await babek.say('/split 2');
    expect(question.text).toContain('Shall I send it');
    expect(babek.labels(question)).toEqual(['Send', 'Not now']);
    expect(withTitle(anna, RETOLD.title)).toHaveLength(0);
    await babek.press('Send');
    await sandbox.until(() => withTitle(anna, RETOLD.title).length > 0);
    await sandbox.until(() => babek.last()?.text?.includes('is sent to readers'));
  });

  it('leaves what was split untold where the operator says so', async () => {
    const babek = sandbox.person(BABEK);
    await babek.say('/language en');
    await house.log.seen('feed.polled', 2);
    await publishBoth();
    await babek.say('/split 2');
    await babek.press('Not now');
    await sandbox.until(() => babek.last()?.text?.includes('Nobody is sent it'));
  });

  it('sends what was split where asked to', async () => {
    const babek = sandbox.person(BABEK);
    await anna.say('/subscribe politics');
    await house.log.seen('feed.polled', 2);
    await publishBoth();
    babek.write('/split 2 push');
    await sandbox.until(() => withTitle(anna, RETOLD.title).length > 0);
  });
});

describe.each(LANGUAGES)('in %s', language => {
  const say = loadPhrases()(language);

  it('/why, in answer to a message, names the topic it came by and who tells it', async () => {
    const reader = newcomer(language);
    expect((await reader.say('/why')).text).toBe(say('why-which'));
    await reader.say('/subscribe world');
    await house.log.seen('feed.polled', 2);
    publisher.publish('world', DAM);
    const [card] = await sandbox.until(() => {
      const found = withTitle(reader, DAM.title);
      return found.length > 0 && found;
    });
    // The message is here before the bot has kept that it was sent.
    await house.log.seen('delivery.sent');
    const before = reader.last()?.message_id ?? 0;
    sandbox.people.write({ chatId: lastId, fromId: lastId }, '/why', card?.message_id);
    const why = await sandbox.until(() => reader.received().find(({ message_id }) => message_id > before));
    expect(why.text).toContain(DAM.title);
    expect(why.text).toContain(say('why-topics', { topics: say('topic-world') }));
    expect(why.text).toContain('The Loopback Times');
    const other = newcomer(language);
    expect((await other.say('/why 1')).text).toContain(say('why-asked'));
  });

  it('/catchup lists what mattered and was not told, and nothing of it twice', async () => {
    const reader = newcomer(language);
    expect((await reader.say('/catchup')).text).toContain('/latest');
    await reader.say('/subscribe world');
    await house.log.seen('feed.polled', 2);
    publisher.publish('world', DAM);
    await sandbox.until(() => withTitle(reader, DAM.title).length > 0);
    publisher.publish('politics', CUP);
    await house.log.seen('story.opened', 2);
    const list = await reader.say('/catchup');
    expect(list.text).toContain(CUP.title);
    expect(list.text).not.toContain(DAM.title);
    expect(reader.labels(list)).toContain('2');
    expect((await reader.say('/catchup')).text).toContain('/latest');
  });
});
