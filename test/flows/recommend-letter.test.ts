/** A reader recommends an article by e-mail: the form as a conversation, from the name to the letter in the friend's mailbox. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createConversationStore } from '../../src/sqlite/conversation-store.ts';
import {
  HOUR,
  type LetterScene,
  MINUTE,
  openLetterScene,
  phrases,
  TITLE,
  type Writer,
} from '../support/letter-scene.ts';
import { ANNA, BABEK } from '../support/sandbox.ts';

const IGOR = 1003;

let scene: LetterScene;
let anna: Writer;
beforeEach(async () => {
  scene = await openLetterScene();
  scene.sandbox.world.addPerson({
    id: IGOR,
    first_name: 'Игорь',
    last_name: 'Савельев',
    language_code: 'ru',
  });
  anna = scene.person(ANNA);
});
afterEach(() => scene.close());

describe('the form of a letter', () => {
  it.each([
    [ANNA, 'en', 'Anna'],
    [BABEK, 'az', 'Babek'],
    [IGOR, 'ru', 'Игорь Савельев'],
  ] as const)('leads person %i to the end in %s', async (id, language, name) => {
    await scene.house.start();
    const reader = scene.person(id);
    const say = phrases(language);
    await reader.told('/recommend 1', say('recommend-begin', { title: TITLE }));
    await reader.hears(say('recommend-ask-sender-name'));
    expect(reader.labels(reader.last())).toContain(name);
    await reader.pressed(name, say('recommend-ask-sender-address'));
    expect(reader.labels(reader.last())).toEqual([say('button-back'), say('button-cancel')]);
    const address = 'reader@example.org';
    await reader.told(address, say('recommend-code-sent', { address }));
    const code = await reader.code(address);
    expect(code).toMatch(/^\d{6}$/);
    await reader.told(`${code.slice(0, 3)} ${code.slice(3)}`, say('recommend-ask-friend-name'));
    await reader.told('Leyla', say('recommend-ask-friend-address'));
    const preview = await reader.told('leyla@Example.NET', say('letter-subject'));
    for (const words of [`${name} <${address}>`, 'Leyla <leyla@example.net>', TITLE])
      expect(preview.text).toContain(words);
    expect(reader.labels(preview)).toEqual(
      ['send', 'edit', 'cancel', 'back', 'see-letter'].map(label => say(`button-${label}`)),
    );
    await reader.pressed(say('button-send'), say('recommend-queued', { friendName: 'Leyla' }));
    const [letter] = await scene.came(1);
    expect(letter).toMatchObject({ to: 'leyla@example.net', subject: say('letter-subject') });
    expect(letter?.headers['From']).toContain('<news@towncrier.example>');
    expect(letter?.headers['Reply-To']).toContain(`<${address}>`);
    expect(letter?.headers['Auto-Submitted']).toBe('auto-generated');
    expect(letter?.html).toContain(`lang="${language}"`);
    for (const body of [letter?.html, letter?.text]) {
      for (const words of [TITLE, name, address]) expect(body).toContain(words);
    }
  });

  it('shows the letter word for word, but for the friend’s own way out', async () => {
    await scene.house.start();
    const preview = await anna.fill();
    await anna.pressed('Send', 'on its way');
    const [letter] = await scene.came(1);
    const plain = (text: string): string => text.replaceAll('\u2060', '').replace(/\s+/g, ' ').trim();
    const beforeOptOut = plain(letter?.text ?? '').split('No more letters')[0] ?? '';
    expect(beforeOptOut.length).toBeGreaterThan(400);
    expect(plain(preview.text ?? '')).toContain(beforeOptOut.replace('-- ', '-- '));
    const token = /opt-out (\S{60,})/.exec(
      letter?.headers['List-Unsubscribe']?.replaceAll('%20', ' ') ?? '',
    )?.[1];
    expect(token).toBeDefined();
    expect(preview.text).not.toContain(token?.replace('>', ''));
  });

  it('sends the letter as a page to whoever wants to see it first', async () => {
    await scene.house.start();
    await anna.fill();
    await anna.press('See it as a page');
    const message = await scene.sandbox.until(() =>
      anna.received().find(each => each['document'] !== undefined),
    );
    expect(message['document']).toMatchObject({ file_name: 'letter.html' });
    await anna.pressed('Send', 'on its way');
  });

  it('goes a step back from everywhere, and edits one field', async () => {
    await scene.house.start();
    await anna.fill();
    await anna.pressed('Back', 'friend’s e-mail');
    await anna.pressed('Back', 'friend’s name');
    await anna.pressed('Back', 'your e-mail');
    await anna.told('other@example.org', 'I am mailing a code');
    await anna.pressed('Back', 'your e-mail');
    await anna.pressed('Back', 'your name');
    await anna.told('Anna', 'your e-mail');
    await anna.told('anna@example.org', 'friend’s name');
    await anna.told('Leyla', 'friend’s e-mail');
    await anna.told('leyla@example.net', 'Anna <anna@example.org>');
    await anna.pressed('Edit', 'What shall we change?');
    await anna.pressed('Friend’s name', 'friend’s name');
    await anna.told('Nigar', 'Nigar <leyla@example.net>');
    await anna.pressed('Edit', 'What shall we change?');
    await anna.pressed('Back', 'Nigar <leyla@example.net>');
    await anna.pressed('Edit', 'What shall we change?');
    await anna.pressed('Your e-mail', 'your e-mail');
    await anna.told('new@example.org', 'I am mailing a code');
    await anna.told(await anna.code('new@example.org'), 'Anna <new@example.org>');
    await anna.pressed('Send', 'on its way');
    const [letter] = await scene.came(1);
    expect(letter?.headers['Reply-To']).toBe('Anna <new@example.org>');
    expect(letter?.text).toContain('Hello, Nigar!');
  });

  it('can be cancelled at any moment', async () => {
    await scene.house.start();
    const steps = ['/recommend 1', 'Anna', 'anna@example.org', 'code', 'Leyla', 'leyla@example.net'];
    for (let last = 1; last <= steps.length; last += 1) {
      for (const step of steps.slice(0, last)) {
        if (step === 'code') {
          // Proven since the first round that came so far.
          if (last === 4) await anna.say(await anna.code('anna@example.org'));
          continue;
        }
        await anna.say(step);
        if (step === '/recommend 1') await anna.hears('What is your name?');
      }
      if (last % 2 === 0) await anna.pressed('Cancel', 'Nothing was sent');
      else await anna.told('/cancel', 'Cancelled. Nothing was sent');
      scene.clock.shift(61_000);
      await anna.told('/cancel', 'nothing to cancel');
    }
    expect(scene.letters()).toEqual([]);
  });

  it('goes on after a restart after each step, and sends one letter', async () => {
    await scene.house.start();
    const restarted = async <T>(step: Promise<T>): Promise<T> => {
      const done = await step;
      await scene.house.restart();
      return done;
    };
    await restarted(anna.told('/recommend 1', 'What is your name?'));
    await restarted(anna.told('Anna', 'your e-mail'));
    await restarted(anna.told('anna@example.org', 'I am mailing a code'));
    await restarted(anna.told(await anna.code('anna@example.org'), 'friend’s name'));
    await restarted(anna.pressed('Remember my details', 'next time'));
    await restarted(anna.told('Leyla', 'friend’s e-mail'));
    await restarted(anna.told('leyla@example.net', TITLE));
    await restarted(anna.pressed('Edit', 'What shall we change?'));
    await restarted(anna.pressed('Friend’s name', 'friend’s name'));
    await restarted(anna.told('Nigar', TITLE));
    await restarted(anna.pressed('Send', 'on its way'));
    await scene.came(1);
    await scene.house.restart();
    await anna.told('/help', 'What I can do');
    expect(scene.letters()).toHaveLength(1);
  });

  it('remembers who agreed, offers what it knows, and forgets it when asked', async () => {
    await scene.house.start();
    await anna.told('/recommend 1', 'What is your name?');
    await anna.told('Anna Karimova', 'your e-mail');
    await anna.told('anna@example.org', 'I am mailing a code');
    await anna.told(await anna.code('anna@example.org'), 'friend’s name');
    await anna.pressed('Remember my details', 'I will offer your name');
    await anna.told('/cancel', 'Cancelled');
    await anna.told('/recommend 1', 'What is your name?');
    expect(anna.labels(anna.last()).slice(0, 3)).toEqual(['Anna Karimova', 'Anna', 'Forget my details']);
    await anna.pressed('Anna Karimova', 'your e-mail');
    // Known to be theirs: no code is asked for.
    await anna.pressed('anna@example.org', 'friend’s name');
    expect(anna.labels(anna.last())).toEqual(['Back', 'Cancel']);
    await anna.pressed('Back', 'your e-mail');
    await anna.pressed('Forget my details', 'I have forgotten');
    await anna.hears('your e-mail', anna.lastId() - 1);
    expect(anna.labels(anna.last())).toEqual(['Back', 'Cancel']);
    await anna.told('/cancel', 'Cancelled');
    await anna.told('/recommend 1', 'What is your name?');
    expect(anna.labels(anna.last())).toEqual(['Anna', 'Cancel']);
  });
});

describe('a form that is left', () => {
  it('is ended with a word after fifteen minutes of silence, though nobody says anything', async () => {
    await scene.house.start();
    await anna.told('/recommend 1', 'What is your name?');
    scene.clock.shift(14 * MINUTE);
    await anna.told('Anna', 'your e-mail');
    await scene.settled();
    scene.clock.shift(14 * MINUTE);
    await anna.told('not an address', 'does not look like');
    await scene.settled();
    scene.clock.shift(15 * MINUTE + 1);
    await anna.hears('You were quiet for fifteen minutes');
    await anna.told('anna@example.org', 'I am a news bot');
  });

  it('is ended with a word also when the fifteen minutes passed while the bot was down', async () => {
    const app = await scene.house.start();
    await anna.told('/recommend 1', 'What is your name?');
    await app.stop();
    scene.clock.shift(HOUR);
    await scene.house.start();
    await anna.hears('You were quiet for fifteen minutes');
  });

  it('of an earlier version is ended with a word, and its answers count for nothing else', async () => {
    const app = await scene.house.start();
    await anna.told('/recommend 1', 'What is your name?');
    await app.stop();
    await asOfAnEarlierVersion();
    await scene.house.start();
    await anna.hears('I have been updated since we began the letter');
    await anna.told('/recommend 1', 'What is your name?');
    await asOfAnEarlierVersion();
    const before = anna.lastId();
    anna.write('Anna');
    await anna.hears('I have been updated since we began the letter', before);
    expect(anna.received().filter(({ text }) => text?.includes('I am a news bot'))).toEqual([]);
  });

  it('is put aside with a word for any command', async () => {
    await scene.house.start();
    await anna.told('/recommend 1', 'What is your name?');
    const before = anna.lastId();
    await anna.told('/latest', TITLE);
    await anna.hears('I have put the letter we had begun aside', before);
    await anna.told('Anna', 'I am a news bot');
  });

  it('is put aside with a word for a second one, whose buttons alone count from then on', async () => {
    await scene.house.start();
    await anna.fill();
    const first = anna.received().findLast(message => anna.labels(message).includes('Send'));
    await anna.told('/summary 2', 'Brandt');
    await anna.pressed('Recommend', 'How shall I recommend');
    const before = anna.lastId();
    await anna.pressed('By e-mail', 'What is your name?');
    expect(anna.received().some(({ text }) => text?.includes('put the letter we had begun aside'))).toBe(
      true,
    );
    const rows = first?.reply_markup?.['inline_keyboard'] as { text: string; callback_data: string }[][];
    const send = rows.flat().find(({ text }) => text === 'Send')?.callback_data ?? '';
    const toast = await scene.sandbox.people.press(
      { chatId: ANNA, fromId: ANNA },
      first?.message_id ?? 0,
      send,
    );
    expect(toast['text']).toContain('from an earlier time');
    await anna.told('Anna', 'your e-mail');
    expect(anna.lastId()).toBeGreaterThan(before);
    expect(scene.letters()).toEqual([]);
  });

  it('keeps the talks of two readers apart', async () => {
    await scene.house.start();
    const babek = scene.person(BABEK);
    await anna.told('/recommend 1', 'What is your name?');
    await babek.told('/recommend 2', phrases('az')('recommend-ask-sender-name'));
    await anna.told('Anna', 'your e-mail');
    await babek.told('Babek', phrases('az')('recommend-ask-sender-address'));
  });

  it('leaves other buttons alone', async () => {
    await scene.house.start();
    await anna.told('/summary 1', TITLE);
    await anna.told('/recommend 1', 'What is your name?');
    await anna.press('Save');
    await anna.told('Anna', 'your e-mail');
  });
});

/** As a program writes it whose questions were others. */
async function asOfAnEarlierVersion(): Promise<void> {
  await scene.settled();
  scene.inside(sqlite => {
    const store = createConversationStore(sqlite);
    const key = `${ANNA}:${ANNA}`;
    const state = JSON.parse(store.read(key) ?? '') as { version: [number, number] };
    store.write(key, JSON.stringify({ ...state, version: [state.version[0], 1] }), scene.clock.now());
  });
}
