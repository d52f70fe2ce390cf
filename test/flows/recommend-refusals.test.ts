/** What the form of a letter does not take, and which limits its reader is told of. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  DAY,
  HOUR,
  type LetterScene,
  MINUTE,
  openLetterScene,
  type Writer,
} from '../support/letter-scene.ts';
import { ANNA, GROUP } from '../support/sandbox.ts';

let scene: LetterScene;
let anna: Writer;
async function open(over: Record<string, string> = {}): Promise<void> {
  scene = await openLetterScene(over);
  anna = scene.person(ANNA);
  await scene.house.start();
}
beforeEach(() => open());
afterEach(() => scene.close());

const LETTERS = 'A name has only letters';
const FORM = 'does not look like one e-mail address';
/** Header injection and its kin, in every field of the form. */
const INJECTIONS = [
  'Anna\r\nBcc: victim@other.example',
  'Anna\nRCPT TO:<victim@other.example>',
  'Anna <victim@other.example>',
  'anna@example.org, victim@other.example',
  'anna@example.org\r\nBcc: victim@other.example',
  '"a b"@example.org',
  'team: victim@other.example;',
  'victim%other.example@example.org',
  'other.example!victim@example.org',
  'anna@example.org\u0000',
  '=?utf-8?q?x?=@example.org',
];

/** The tenth answer of no use to a question ends the form: so many are given to each. */
const MOST = 9;

/** Gives each wrong answer to a question that `ask` leads to, in as many forms as that takes, and leaves the last one. */
async function refuse(ask: () => Promise<unknown>, wrong: readonly string[], word: string): Promise<void> {
  for (let at = 0; at < wrong.length; at += MOST) {
    await ask();
    for (const answer of wrong.slice(at, at + MOST)) await anna.told(answer, word);
    await anna.told('/cancel', 'Cancelled');
  }
}

describe('the form of a letter takes no', () => {
  it('name that is more than a name', async () => {
    const ask = () => anna.told('/recommend 1', 'What is your name?');
    const bad = [
      ...['https://spam.example', 'spam.example', 'Anna 77', '7', '@anna', 'Anna\nBonus', 'Anna <b>', '+1 2'],
      ...['An\u202ena', 'An\u200bna', 'An\u3164na', '🎁 Anna', 'X.COM', 'anna@example.org', '...'],
      ...INJECTIONS,
    ];
    await refuse(ask, bad, LETTERS);
    await ask();
    await anna.told('x'.repeat(41), 'longer than forty letters');
    await anna.told('J. R. O’Brien-Quliyeva', 'your e-mail');
  });

  it('address that is not one plain address of a person', async () => {
    const ask = async () => {
      await anna.told('/recommend 1', 'What is your name?');
      await anna.told('Anna', 'your e-mail');
    };
    await refuse(ask, [...INJECTIONS, `${'a'.repeat(250)}@example.org`, 'anna', 'anna@', 'a@b'], FORM);
    await ask();
    await anna.told('postmaster@example.org', 'address of an office');
    await anna.told('no-reply+anna@example.org', 'address of an office');
    await anna.told('anna@mailinator.com', 'throwaway address');
    await anna.told('anna@example.org', 'I am mailing a code');
    await anna.told(await anna.code('anna@example.org'), 'friend’s name');
    for (const name of INJECTIONS.slice(0, MOST)) await anna.told(name, LETTERS);
    await anna.told('Leyla', 'friend’s e-mail');
    for (const address of INJECTIONS.slice(-MOST)) await anna.told(address, FORM);
    // An international domain by its punycode.
    await anna.told('leyla@пример.рф', 'leyla@xn--e1afmkfd.xn--p1ai');
    await anna.pressed('Send', 'on its way');
    const [letter] = await scene.came(1);
    // The server writes it as people do.
    expect(letter?.to).toBe('leyla@пример.рф');
  });

  it('picture for an answer, nor words for a button', async () => {
    await anna.told('/recommend 1', 'What is your name?');
    const before = anna.lastId();
    scene.sandbox.people.shareContact({ chatId: ANNA, fromId: ANNA });
    await anna.hears('Please answer with text', before);
    await anna.told('/cancel', 'Cancelled');
    await anna.fill();
    await anna.told('yes, please', 'Please press one of the buttons');
  });

  it('reader in a group', async () => {
    const inGroup = scene.sandbox.person(ANNA, GROUP);
    expect((await inGroup.say('/recommend@towncrier_bot 1')).text).toContain('only in a private chat');
  });
});

describe('a code', () => {
  beforeEach(async () => {
    await anna.told('/recommend 1', 'What is your name?');
    await anna.told('Anna', 'your e-mail');
    await anna.told('anna@example.org', 'I am mailing a code');
  });
  const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('may be tried five times', async () => {
    const code = await anna.code('anna@example.org');
    await anna.told('hello', 'The code has six digits');
    for (const left of ['4 tries', '3 tries', '2 tries', '1 try'])
      await anna.told(wrong(code), `${left} left`);
    await anna.told(wrong(code), 'does not count any more');
    await anna.told(code, 'does not count any more');
    await anna.pressed('Send a new code', 'less than a minute ago');
    scene.clock.shift(MINUTE);
    await anna.pressed('Send a new code', 'I am mailing a code');
    await anna.told(code, 'That is not the code');
    await anna.told(await anna.code('anna@example.org'), 'friend’s name');
  });

  it('is good for fifteen minutes', async () => {
    const code = await anna.code('anna@example.org');
    scene.clock.shift(8 * MINUTE);
    await anna.told('one moment', 'The code has six digits');
    await scene.settled();
    scene.clock.shift(8 * MINUTE);
    await anna.told(code, 'does not count any more');
  });

  it('is for the address it was mailed to, and for its reader, and is not kept', async () => {
    const code = await anna.code('anna@example.org');
    await anna.pressed('Back', 'your e-mail');
    await anna.told('other@example.org', 'I am mailing a code');
    await anna.code('other@example.org');
    await anna.told(code, 'That is not the code');
    await scene.settled();
    const kept = scene.inside(sqlite => JSON.stringify(sqlite.prepare('select * from code').all()));
    expect(kept).not.toContain(code);
    expect(kept).not.toContain('@example.org');
  });

  it('is mailed three times a day to one address, and five times for one reader', async () => {
    for (let time = 2; time <= 3; time += 1) {
      scene.clock.shift(MINUTE);
      await anna.pressed('Send a new code', 'I am mailing a code');
    }
    scene.clock.shift(MINUTE);
    await anna.pressed('Send a new code', 'Enough codes were asked for today');
    await anna.pressed('Back', 'your e-mail');
    for (const address of ['b@example.org', 'c@example.org']) {
      await anna.told(address, 'I am mailing a code');
      await anna.pressed('Back', 'your e-mail');
    }
    await anna.told('d@example.org', 'Enough codes were asked for today');
  });
});

describe('a reader', () => {
  it('sends three letters a day and ten a month', async () => {
    let friend = 0;
    for (let day = 0; day < 3; day += 1) {
      for (let letter = 0; letter < 3; letter += 1) {
        friend += 1;
        const isProven = letter > 0;
        await anna.recommend({ isProven, friendAddress: `friend${friend}@d${friend}.example` });
      }
      await anna.told('/recommend 1', 'three a day and ten a month');
      // Limits survive a restart.
      await scene.house.restart();
      await anna.told('/recommend 1', 'three a day and ten a month');
      scene.clock.shift(DAY + MINUTE);
    }
    await anna.recommend({ friendAddress: 'tenth@ten.example' });
    scene.clock.shift(DAY + MINUTE);
    await anna.told('/recommend 1', 'three a day and ten a month');
    scene.clock.shift(26 * DAY);
    await anna.told('/recommend 1', 'What is your name?');
    expect(await scene.came(10)).toHaveLength(10);
  });

  it('writes to one friend once in seven days, and sends an article to them once', async () => {
    await anna.recommend();
    await anna.fill({ isProven: true });
    await anna.pressed('Send', 'already recommended this article to Leyla');
    await anna.fill({ isProven: true, article: 2, friendAddress: 'Leyla+news@Example.net' });
    await anna.pressed('Send', 'written to this friend within the last seven days');
    scene.clock.shift(7 * DAY + MINUTE);
    await anna.recommend({ article: 2 });
    expect(await scene.came(2)).toHaveLength(2);
    scene.clock.shift(30 * DAY);
    await anna.fill();
    await anna.pressed('Send', 'already recommended this article to Leyla');
  });

  it('who is new waits', async () => {
    await scene.close();
    await open({ LETTERS_AFTER_HOURS: '24' });
    await anna.told('/recommend 1', 'We have only just met');
    scene.clock.shift(23 * HOUR);
    await anna.told('/recommend 1', 'We have only just met');
    scene.clock.shift(HOUR + MINUTE);
    await anna.recommend();
    expect(await scene.came(1)).toHaveLength(1);
  });

  it('whose proof is older than a day is asked for another code', async () => {
    await anna.fill();
    await anna.told('/cancel', 'Cancelled');
    scene.clock.shift(DAY + MINUTE);
    await anna.recommend();
  });

  it('cannot send what is gone', async () => {
    await anna.fill();
    await scene.settled();
    scene.inside(sqlite => sqlite.prepare('update article set withdrawn_at = 1 where id = 1').run());
    const before = anna.lastId();
    await anna.press('Send');
    await scene.sandbox.until(() => anna.lastId() > before);
    expect(anna.last()?.text).toContain('This article is no longer here');
    expect(scene.letters()).toEqual([]);
  });
});
