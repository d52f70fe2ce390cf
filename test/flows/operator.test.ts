/** An operator adds a feed in the chat, and its news reach the readers; nobody else has the operator's commands. */

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readBuildInfo } from '../../src/build-info.ts';
import { openStores } from '../../src/stores.ts';
import { type Household, household } from '../support/bot.ts';
import { openPublisher, type Publisher } from '../support/press.ts';
import { draft } from '../support/samples.ts';
import { ANNA, BABEK, GROUP, openTestSandbox, type TestSandbox } from '../support/sandbox.ts';

const STORY = {
  slug: 'lighthouse',
  title: 'Lighthouse lamp is lit again',
  text: `The lamp of the Orsa lighthouse was lit on Friday after forty years in the dark.
Volunteers rebuilt its lens from drawings they had found in an attic, piece by piece, over two winters.
The keeper's granddaughter, Ines Roth, pressed the switch before some two thousand people on the pier.`,
};

let sandbox: TestSandbox;
let publisher: Publisher;
let house: Household;
beforeEach(async () => {
  sandbox = await openTestSandbox();
  publisher = await openPublisher();
  house = household(sandbox, {}, { OPERATOR_IDS: String(BABEK) });
  await house.start();
});
afterEach(async () => {
  await house.close();
  await publisher.close();
  await sandbox.close();
});

describe('the operator', () => {
  it('adds a feed, sees it listed, and its next story is pushed', async () => {
    const babek = sandbox.person(BABEK);
    await babek.say('/language en');
    await sandbox.person(ANNA).say('/subscribe culture');
    const address = publisher.feed('culture');
    const added = await addFeed(`/addfeed ${address} culture`);
    expect(added).toContain('Added “The Loopback Times”');
    expect((await babek.say('/feeds')).text).toContain('The Loopback Times');
    const status = (await babek.say('/status')).text;
    expect(status).toMatch(/Feeds: 1 active/);
    expect(status).toContain(`Towncrier ${readBuildInfo().version} on Node ${process.versions.node}`);
    publisher.publish('culture', STORY);
    await sandbox.until(() =>
      sandbox
        .person(ANNA)
        .received()
        .some(({ text }) => text?.includes(STORY.title)),
    );

    expect(await addFeed(`/addfeed ${address}`)).toContain('already among the feeds');
    expect((await babek.say('/removefeed 1')).text).toContain('was removed');
    expect((await babek.say('/feeds')).text).toContain('There are no feeds yet');
  });

  it('is told which article Telegram would not take as it was, which its reader has all the same', async () => {
    const [anna, babek] = [sandbox.person(ANNA), sandbox.person(BABEK)];
    await babek.say('/language en');
    const stores = openStores(house.folder, Date.now());
    const { id } = stores.articles.keep(draft({ title: 'Quay of Velm opens' }), Date.now());
    stores.close();
    sandbox.faults.add({
      kind: '400',
      method: 'sendMessage',
      chat_id: ANNA,
      description: 'BUTTON_URL_INVALID',
    });
    const card = await anna.say(`/summary ${id}`);
    expect(card.text).toContain('Quay of Velm opens');
    expect(anna.labels(card)).not.toContain('Open original');
    await sandbox.until(() =>
      babek.received().some(({ text }) => text?.includes(`Article ${id} went out without a part`)),
    );
  });

  it('is told in words why an address is not a feed', async () => {
    await sandbox.person(BABEK).say('/language en');
    expect(await addFeed('/addfeed http://192.168.1.1/feed.xml')).toContain('The feed was not added');
    expect(await addFeed(`/addfeed ${publisher.origin}/missing.xml`)).toContain('The feed was not added');
    expect(await addFeed('/addfeed nonsense')).toContain('The feed was not added');
  });

  it('is nobody else, and nobody in a group', async () => {
    expect((await sandbox.person(ANNA).say('/status')).text).toContain('I don’t know /status');
    const inGroup = sandbox.person(BABEK, GROUP);
    inGroup.write('/status');
    await inGroup.say('/help');
    expect(inGroup.received()).toHaveLength(1);
  });

  async function addFeed(command: string): Promise<string> {
    return (await sandbox.person(BABEK).say(command)).text ?? '';
  }
});
