/** The bot answers what was said to it, and nothing else: other bots' commands, copies, albums, news of the chat itself. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlesCommand } from '../../src/cli/articles.ts';
import { urlKey } from '../../src/core/shared/url.ts';
import type { Json } from '../../src/sandbox/shapes.ts';
import { Database } from '../../src/sqlite/driver.ts';
import { type Household, household } from '../support/bot.ts';
import {
  ANNA,
  BABEK,
  openTestSandbox,
  SAMPLES,
  type TestPerson,
  type TestSandbox,
} from '../support/sandbox.ts';
import { testTerminal } from '../support/terminal.ts';

// The bot administers it, and so sees all that is written there.
const SQUARE = -1_000_000_700;
const ADDRESS = 'https://news.example/calder';

let sandbox: TestSandbox;
let house: Household;
let lastId = 70_000;
beforeAll(async () => {
  sandbox = await openTestSandbox();
  house = household(sandbox);
  const context = { config: house.config(), terminal: testTerminal(), signal: new AbortController().signal };
  expect(await articlesCommand(['import', SAMPLES], context)).toBe(0);
  giveAddress(1, ADDRESS);
  await house.start();
  sandbox.world.addGroup({
    ...{ id: SQUARE, title: 'Square', memberIds: [ANNA, BABEK, sandbox.world.me.id] },
    administratorIds: [ANNA, sandbox.world.me.id],
  });
});
afterAll(async () => {
  await house.close();
  await sandbox.close();
});

function newcomer(): TestPerson & { send(content: Json): void } {
  lastId += 1;
  const id = lastId;
  sandbox.world.addPerson({ id, first_name: 'Nara' });
  return {
    ...sandbox.person(id),
    send: content => void sandbox.people.send({ chatId: id, fromId: id }, content),
  };
}
function giveAddress(article: number, address: string): void {
  const sqlite = new Database(join(house.folder, 'towncrier.db'));
  sqlite
    .prepare('update article set url = ?, url_key = ? where id = ?')
    .run(address, urlKey(address), article);
  sqlite.close();
}

describe('a command', () => {
  it.each([
    '/stop',
    '/mute',
    '/alert',
    '/pause',
    '/digest',
    '/full_1',
    '/recommend_1',
    '/latest',
    '/unheard',
  ])('for another bot is left to it, in a group and in private: %s@other_bot', async command => {
    for (const person of [newcomer(), sandbox.person(BABEK, SQUARE)]) {
      const before = person.received().length;
      person.write(`${command}@other_bot 8`);
      await person.say('/help');
      expect(person.received()).toHaveLength(before + 1);
    }
  });

  it.each(['/Latest', '/LATEST', '/latest@TownCrier_Bot', '/latest World'])(
    'is understood in any letters: %s',
    async command => {
      expect((await newcomer().say(command)).text).toContain('Latest news');
    },
  );

  it.each(['/full_1 please', '/full_1.', '/full 1 please', '/full #1!', '/Full_1'])(
    'is understood with what people add to a number: %s',
    async command => {
      const nara = newcomer();
      expect(nara.labels(await nara.say(command))).toContain('Summary');
    },
  );

  it.each(['/full 1 2', '/full one', '/full 1st'])(
    'that names no one article is asked about: %s',
    async command => {
      expect((await newcomer().say(command)).text).toContain('Which article?');
    },
  );

  it('under a picture counts, and so does an address there or within a sentence', async () => {
    const nara = newcomer();
    const title = /^(.*)$/m.exec((await nara.say('/summary 1')).text ?? '')?.[1] ?? '';
    const photo = [{ file_id: 'p', file_unique_id: 'p', width: 1, height: 1 }];
    const said: Json[] = [
      { photo, caption: '/summary 1' },
      { photo, caption: `Look: ${ADDRESS}, how odd` },
      { text: `Have you seen (${ADDRESS})?` },
      {
        text: 'Have you seen this?',
        entities: [{ type: 'text_link', offset: 14, length: 4, url: ADDRESS }],
      },
    ];
    for (const content of said) {
      const before = nara.received().length;
      nara.send(content);
      const answer = await sandbox.until(() => nara.received()[before]);
      expect(answer.text, JSON.stringify(content)).toContain(title);
    }
    expect((await nara.say('see https://nobody.example/x for more')).text).toContain('from that address');
    expect((await nara.say('please type /latest now')).text).toContain('Shall I look for your words');
  });

  it('half of which is understood is not wholly confirmed', async () => {
    const nara = newcomer();
    const { text } = await nara.say('/subscribe world, sprot');
    expect(text).toContain('You follow World now');
    expect(text).toContain('I know no topic “sprot”');
    expect((await nara.say('/subscribe sport and culture')).text).toContain('You follow Sport, Culture now');
    expect((await nara.say('/subscribe War and conflict')).text).toContain('You follow War and conflict now');
    const left = await nara.say('/unsubscribe world; sprot');
    expect(left.text).toContain('You don’t follow World any more');
    expect(left.text).toContain('I know no topic “sprot”');
    expect((await nara.say('/subscribe sprot, wrold')).text).toContain('I know no topic “sprot, wrold”');
  });
});

describe('nothing is answered to', () => {
  it.each([
    ['a timer that was set', { message_auto_delete_timer_changed: { message_auto_delete_time: 86_400 } }],
    ['a wallpaper', { chat_background_set: { type: { type: 'fill' } } }],
    ['a gift', { gift: { gift: { id: 'g' } } }],
    ['access that was allowed', { write_access_allowed: { from_request: true } }],
    ['a topic of the chat', { forum_topic_created: { name: 'News', icon_color: 1 } }],
    ['two who are near', { proximity_alert_triggered: { distance: 3 } }],
    ['a pinned message', { pinned_message: { message_id: 1, date: 0 } }],
    ['what a later Telegram may tell', { sun_has_risen: { at: 5 } }],
  ])('%s', async (_, content) => {
    const nara = newcomer();
    nara.send(content);
    await nara.say('/help');
    expect(nara.received()).toHaveLength(1);
  });

  it('a post that Telegram copies from a channel into its group', async () => {
    const babek = sandbox.person(BABEK, SQUARE);
    const before = babek.received().length;
    sandbox.people.send(
      { chatId: SQUARE, fromId: BABEK },
      { text: '/subscribe world', is_automatic_forward: true },
    );
    await babek.say('/help');
    expect(babek.received()).toHaveLength(before + 1);
  });

  it('all but the first of an album', async () => {
    const nara = newcomer();
    const photo = [{ file_id: 'p', file_unique_id: 'p', width: 1, height: 1 }];
    for (let place = 0; place < 10; place++) nara.send({ photo, media_group_id: 'holiday' });
    nara.send({ photo, media_group_id: 'another' });
    nara.send({ photo, media_group_id: 'another', caption: ADDRESS });
    nara.write('/help');
    await sandbox.until(() => nara.last()?.text?.startsWith('What I can do'));
    expect(nara.received().filter(({ text }) => text?.startsWith('I understand only text'))).toHaveLength(2);
    expect(nara.received()).toHaveLength(4);
  });

  it('the rest of an album in the middle of a letter', async () => {
    const nara = newcomer();
    nara.write('/recommend 1');
    await sandbox.until(() => nara.last()?.text?.includes('What is your name?'));
    const before = nara.received().length;
    const photo = [{ file_id: 'p', file_unique_id: 'p', width: 1, height: 1 }];
    for (let place = 0; place < 5; place++) nara.send({ photo, media_group_id: 'holiday' });
    nara.send({ gift: { gift: { id: 'g' } } });
    nara.write('/stop@other_bot');
    await nara.say('Nara Quist');
    await sandbox.until(() => nara.last()?.text?.includes('e-mail address'));
    expect(
      nara
        .received()
        .slice(before)
        .filter(({ text }) => text?.includes('answer with text')),
    ).toHaveLength(1);
  });
});
