/** In groups and channels: a person's own is not shown to the others, and nobody but administrators changes anything. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { articlesCommand } from '../../src/cli/articles.ts';
import { VERBS } from '../../src/telegram/rules.ts';
import { type Household, household } from '../support/bot.ts';
import {
  ANNA,
  BABEK,
  CHANNEL,
  GROUP,
  openTestSandbox,
  SAMPLES,
  type TestSandbox,
} from '../support/sandbox.ts';
import { testTerminal } from '../support/terminal.ts';

const BOT_LINK = 'https://t.me/towncrier_bot?start=';

let sandbox: TestSandbox;
let house: Household;
beforeAll(async () => {
  sandbox = await openTestSandbox();
  house = household(sandbox);
  const context = { config: house.config(), terminal: testTerminal(), signal: new AbortController().signal };
  expect(await articlesCommand(['import', SAMPLES], context)).toBe(0);
  await house.start();
});
afterAll(async () => {
  await house.close();
  await sandbox.close();
});

/** Presses a button with this data under a message of the bot's, as a client that made it up could. */
function press(chatId: number, fromId: number, data: string) {
  const chat = sandbox.world.chat(chatId);
  const { message_id } = sandbox.world.post(chat, sandbox.world.me, {
    ...{ text: 'News', reply_markup: { inline_keyboard: [[{ text: 'x', callback_data: data }]] } },
  });
  return sandbox.people.press({ chatId, fromId }, message_id, data);
}
const shownIn = (chatId: number) =>
  JSON.stringify(sandbox.world.chat(chatId).messages.filter(({ from }) => from.id === sandbox.world.me.id));

describe('in a group', () => {
  it.each([
    ['/saved', 'saved'],
    ['/catchup', 'catchup'],
    ['/full 1', 'f1'],
    ['/full_1', 'f1'],
  ])('%s is answered in the private chat of the one who asks', async (command, payload) => {
    const answer = await sandbox.person(BABEK, GROUP).say(command);
    expect(answer.text).toContain('concerns you alone');
    expect(JSON.stringify(answer.reply_markup)).toContain(`${BOT_LINK}${payload}"`);
  });

  it('a full text that there is not is told so at once', async () => {
    expect((await sandbox.person(BABEK, GROUP).say('/full 99999')).text).toContain('no article number 99999');
  });

  it.each([
    ['full:1:0', 'f1'],
    ['full:1:2', 'f1'],
    ['saved:0', 'saved'],
    ['catchup:1:0', 'catchup'],
    ['pick:1', 'a1'],
    ['by-mail:1', 'a1'],
    ['friends', 'hello'],
    ['full:?&<>:0', 'hello'],
  ])('a press on %s opens it, and changes nothing that the others see', async (data, payload) => {
    const pressed = press(GROUP, BABEK, data);
    const before = shownIn(GROUP);
    expect(await pressed).toMatchObject({ url: `${BOT_LINK}${payload}` });
    expect(shownIn(GROUP)).toBe(before);
  });

  it('the link shows what was asked for, in private', async () => {
    sandbox.world.addPerson({ id: 71_001, first_name: 'Nara' });
    const nara = sandbox.person(71_001);
    nara.write('/start f1');
    const full = await sandbox.until(() => nara.received()[0]);
    expect(nara.labels(full)).toContain('Summary');
    await sandbox.until(() => nara.received()[1]);
    for (const [payload, words] of [
      ['saved', 'You have saved nothing yet'],
      ['latest', 'Latest news'],
      ['f99999', 'no longer here'],
    ] as const) {
      const before = nara.received().length;
      nara.write(`/start ${payload}`);
      expect((await sandbox.until(() => nara.received()[before]))?.text).toContain(words);
      await sandbox.until(() => nara.received()[before + 1]);
    }
  });

  it('Save keeps an article for the one who presses it, and the others do not see it', async () => {
    await sandbox.person(BABEK).say('/help');
    const card = await sandbox.person(ANNA, GROUP).say('/summary 2');
    const answer = await sandbox.person(BABEK, GROUP).press('Save');
    expect(answer['text']).toContain('Saved');
    expect(
      sandbox.person(BABEK, GROUP).labels(sandbox.world.find(sandbox.world.chat(GROUP), card.message_id)),
    ).toContain('Save');
    expect((await sandbox.person(BABEK).say('/saved')).text).toContain('2. ');
    sandbox.world.addPerson({ id: 71_000, first_name: 'Rena' });
    sandbox.world.chat(GROUP).members.set(71_000, 'member');
    expect(await press(GROUP, 71_000, 'save:2')).toMatchObject({ url: `${BOT_LINK}a2` });
  });

  it('a member removes none of its alerts', async () => {
    await sandbox.person(ANNA, GROUP).say('/alert election');
    await sandbox.person(BABEK, GROUP).say('/alerts');
    const notice = await sandbox.person(BABEK, GROUP).press('election');
    expect(notice).toMatchObject({ show_alert: true, text: expect.stringContaining('Only administrators') });
    expect((await sandbox.person(BABEK, GROUP).say('/alerts')).text).toContain('election');
  });
});

describe('in a channel', () => {
  it.each(VERBS.map(verb => [verb]))('a subscriber’s press on %s shows nothing to the others', async verb => {
    const before = sandbox.world.chat(CHANNEL).messages.length;
    for (const tail of ['', ':1', ':1:0', ':world', ':world:0', ':on', ':list', ':off:settings']) {
      const pressed = press(CHANNEL, BABEK, `${verb}${tail}`);
      const shown = shownIn(CHANNEL);
      const answer = await pressed;
      expect(shownIn(CHANNEL), `${verb}${tail}`).toBe(shown);
      expect(Object.keys(answer), `${verb}${tail}`).not.toEqual([]);
      sandbox.world.chat(CHANNEL).messages.length = before;
    }
  });

  it('an administrator’s post that only asks is not answered for all to read', async () => {
    const channel = sandbox.person(ANNA, CHANNEL);
    const asked = [
      '/latest',
      '/summary 1',
      '/full_1',
      '/print 1',
      '/search oil',
      '/saved',
      '/catchup',
      '/why 1',
    ];
    for (const command of [...asked, '/recommend 1', '/help', '/privacy', '/cancel']) channel.write(command);
    expect((await channel.say('/topics')).text).toContain('Which topics');
    expect(channel.received()).toHaveLength(1);
  });
});
