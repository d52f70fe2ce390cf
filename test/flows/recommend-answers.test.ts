/** Answers of no use to the recommend form: each costs as little as the first, and the tenth to one question ends it. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LetterScene, openLetterScene, type Writer } from '../support/letter-scene.ts';
import { ANNA } from '../support/sandbox.ts';

const STATE_BYTES = 6_000;
const NONSENSE = '7'.repeat(4_096);
const HINT = 'That is longer than forty letters';
const GIVEN_UP = 'That is as often as I can ask';

let scene: LetterScene;
let anna: Writer;
beforeEach(async () => {
  scene = await openLetterScene();
  anna = scene.person(ANNA);
  await scene.house.start();
  await anna.say('/start');
});
afterEach(() => scene.close());

async function stateBytes(): Promise<number> {
  await scene.settled();
  return scene.inside(sqlite =>
    sqlite
      .prepare<[], number>('select coalesce(max(length(cast(state as blob))), 0) from conversation')
      .pluck()
      .get(),
  ) as number;
}
const hints = (words: string): number =>
  anna.received().filter(({ text }) => text?.includes(words) === true).length;

describe('an answer of no use', () => {
  it('leaves nothing behind: the ninth is stored no larger than the first', async () => {
    await anna.told('/recommend 1', 'What is your name?');
    await anna.told(NONSENSE, HINT);
    const first = await stateBytes();
    for (let time = 2; time <= 9; time += 1) await anna.told(NONSENSE, HINT);
    expect(await stateBytes()).toBe(first);
    expect(first).toBeLessThan(STATE_BYTES);
    await anna.told('Anna Karimova', 'What is your e-mail address?');
  });

  it('given ten times ends the form with a word and a button that begins anew', async () => {
    await anna.told('/recommend 1', 'What is your name?');
    for (let time = 1; time <= 9; time += 1) await anna.told(NONSENSE, HINT);
    const last = await anna.told(NONSENSE, GIVEN_UP);
    expect(hints(HINT)).toBe(9);
    expect(await stateBytes()).toBe(0);
    expect(anna.labels(last)).toEqual(['Recommend']);
    await anna.pressed('Recommend', 'How shall I recommend');
    await anna.pressed('By e-mail', 'What is your name?');
  });

  it('is counted for each question by itself, of whatever kind it is', async () => {
    await anna.told('/recommend 1', 'What is your name?');
    for (let time = 1; time <= 6; time += 1) await anna.told(NONSENSE, HINT);
    await anna.told('Anna Karimova', 'What is your e-mail address?');
    for (let time = 1; time <= 6; time += 1)
      await anna.told('no address', 'does not look like one e-mail address');
    await anna.told('anna@example.org', 'code');
    for (let time = 1; time <= 6; time += 1) await anna.told('no code', 'six digits');
    await anna.told(await anna.code('anna@example.org'), 'What is your friend’s name?');
    expect(await stateBytes()).toBeLessThan(STATE_BYTES);
  });
});

describe('a form', () => {
  it('from the first question to the letter is kept in less than six kilobytes', async () => {
    await anna.fill();
    expect(await stateBytes()).toBeLessThan(STATE_BYTES);
    await anna.pressed('Edit', 'What shall we change?');
    await anna.pressed('Your name', 'What is your name?');
    await anna.told('Anna K.', 'Please look it over');
    expect(await stateBytes()).toBeLessThan(STATE_BYTES);
  });

  it('whose reader goes back and forth without end comes to an end', async () => {
    await anna.told('/recommend 1', 'What is your name?');
    for (let time = 1; time <= 19; time += 1) {
      await anna.told('Anna', 'What is your e-mail address?');
      await anna.pressed('Back', 'What is your name?');
    }
    await anna.told('Anna', 'What is your e-mail address?');
    await anna.pressed('Back', GIVEN_UP);
    expect(await stateBytes()).toBe(0);
  });
});
