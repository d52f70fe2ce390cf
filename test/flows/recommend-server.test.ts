/** What becomes of a letter at the mail server, what its sender hears of it, and how its friend gets no more of them. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBreakingOffice, openPostOffice, type PostOffice } from '../mail/post-office.ts';
import {
  DAY,
  HOUR,
  type LetterScene,
  MINUTE,
  openLetterScene,
  phrases,
  type Writer,
} from '../support/letter-scene.ts';
import { ANNA, BABEK } from '../support/sandbox.ts';

let scene: LetterScene;
let anna: Writer;
let office: PostOffice | null = null;

async function open(over: Record<string, string> = {}): Promise<void> {
  scene = await openLetterScene({ OPERATOR_IDS: String(ANNA), ...over });
  anna = scene.person(ANNA);
  await scene.house.start();
}
afterEach(async () => {
  await scene.close();
  await office?.close();
  office = null;
});

const rows = (): Record<string, unknown>[] =>
  scene.inside(
    sqlite => sqlite.prepare('select * from letter order by id').all() as Record<string, unknown>[],
  );
const states = (): unknown[] => rows().map(({ state }) => state);
/** The bot goes on with another mail server, as after a change of settings. */
async function moveTo(url: string): Promise<void> {
  scene.house.environment['SMTP_URL'] = url;
  await scene.house.restart();
}

describe('a letter that the mail server', () => {
  beforeEach(() => open());

  it('takes (250) is forgotten but for what the limits go by', async () => {
    await anna.recommend();
    await scene.came(1);
    await scene.house.log.seen('letter.sent');
    const [row] = rows();
    expect(row).toMatchObject({ state: 'sent', friend_domain: 'example.net', friend_address: null });
    expect(row).toMatchObject({ sender_address: null, sender_name: null, friend_name: null });
    const everything = scene.inside(sqlite =>
      JSON.stringify(
        ['letter', 'code', 'note', 'opt_out', 'conversation', 'incoming_update'].map(table =>
          sqlite.prepare(`select * from ${table}`).all(),
        ),
      ),
    );
    for (const word of ['leyla@', 'Leyla', 'anna@']) expect(everything).not.toContain(word);
  });

  it('puts off (450) is queued with a word, and another when it went out', async () => {
    await anna.fill();
    scene.sandbox.mailbox.refuse('rcpt', 450, 'try again later');
    await anna.pressed('Send', 'on its way');
    await anna.hears('is queued, and I will tell you');
    expect(scene.letters()).toEqual([]);
    scene.clock.shift(MINUTE);
    await anna.hears('The letter to Leyla has gone out');
    expect(await scene.came(1)).toHaveLength(1);
  });

  it('puts off for a day and more is given up with a word', async () => {
    await anna.fill();
    scene.sandbox.mailbox.refuse('data', 451, 'try again later', 20);
    await anna.pressed('Send', 'on its way');
    await anna.hears('is queued');
    for (let time = 2; time <= 8; time += 1) {
      await scene.house.log.seen('letter.postponed', time - 1);
      scene.clock.shift(11 * HOUR);
    }
    await anna.hears('could not be delivered');
    expect(states()).toEqual(['dead']);
    expect(scene.letters()).toEqual([]);
    // Nothing was delivered, so nothing stands in the way of another try.
    scene.sandbox.mailbox.clear();
    await anna.recommend();
    expect(await scene.came(1)).toHaveLength(1);
  });

  it.each(['rcpt', 'data'] as const)(
    'refuses (550 at %s) is not delivered, nor the next to the address',
    async at => {
      await anna.fill();
      scene.sandbox.mailbox.refuse(at, 550, '5.1.1 no such mailbox');
      await anna.pressed('Send', 'on its way');
      await anna.hears('The letter to Leyla could not be delivered');
      const before = anna.lastId();
      await anna.recommend({ isProven: true });
      await anna.hears('could not be delivered', before);
      expect(states()).toEqual(['dead', 'dead']);
      expect(scene.letters()).toEqual([]);
      scene.clock.shift(91 * DAY);
      await anna.recommend();
      expect(await scene.came(1)).toHaveLength(1);
    },
  );

  it('does not want from us (550 5.7.1) says nothing of the friend', async () => {
    await anna.fill();
    scene.sandbox.mailbox.refuse('rcpt', 550, '5.7.1 relaying denied');
    await anna.pressed('Send', 'on its way');
    await anna.hears('could not be delivered: their mail server takes no letters from us at present');
    await anna.recommend({ isProven: true });
    expect(await scene.came(1)).toHaveLength(1);
  });

  it.each([
    ['554', 'This looks like spam', 'takes it for unwanted mail'],
    ['552', '5.3.4 Message size exceeds fixed limit', 'finds it too big'],
    ['550', 'No', 'nobody said why'],
  ])(
    'refuses for something else (%s %s) notes nothing of the friend, and its sender hears which',
    async (code, words, said) => {
      await anna.fill();
      scene.sandbox.mailbox.refuse('rcpt', Number(code), words);
      await anna.pressed('Send', 'on its way');
      await anna.hears(said);
      await anna.recommend({ isProven: true });
      expect(await scene.came(1)).toHaveLength(1);
    },
  );

  it('finds the mailbox full (552 5.2.2) is tried again, with a word', async () => {
    await anna.fill();
    scene.sandbox.mailbox.refuse('data', 552, '5.2.2 Mailbox full');
    await anna.pressed('Send', 'on its way');
    await anna.hears('The mailbox of Leyla is full just now');
    scene.clock.shift(MINUTE);
    await anna.hears('The letter to Leyla has gone out');
    expect(await scene.came(1)).toHaveLength(1);
  });

  it('drops before its text is tried again', async () => {
    await anna.fill();
    office = await openBreakingOffice('RCPT');
    await moveTo(office.url);
    await anna.pressed('Send', 'on its way');
    await anna.hears('is queued');
    await moveTo(scene.sandbox.smtpUrl);
    scene.clock.shift(MINUTE);
    await anna.hears('Leyla has gone out');
    expect(await scene.came(1)).toHaveLength(1);
  });

  it('drops after its final dot is unsure, and never sent a second time by itself', async () => {
    await anna.fill();
    office = await openBreakingOffice('end of letter');
    await moveTo(office.url);
    await anna.pressed('Send', 'on its way');
    await anna.hears('It may have arrived, so I will not send it a second time');
    await moveTo(scene.sandbox.smtpUrl);
    scene.clock.shift(2 * DAY);
    await anna.told('/help', 'What I can do');
    expect(states()).toEqual(['unsure']);
    expect(scene.letters()).toEqual([]);
  });

  it('cannot take, being down, is queued, and goes out when it is back', async () => {
    await anna.fill();
    const gone = await openPostOffice();
    await gone.close();
    await moveTo(gone.url);
    await anna.pressed('Send', 'on its way');
    await anna.hears('is queued');
    await moveTo(scene.sandbox.smtpUrl);
    scene.clock.shift(MINUTE);
    await anna.hears('Leyla has gone out');
    expect(scene.letters()).toHaveLength(1);
  });

  it('was being told when the power went is unsure after the next start', async () => {
    await anna.recommend();
    await scene.came(1);
    await scene.house.log.seen('letter.sent');
    scene.inside(sqlite =>
      sqlite
        .prepare(
          `update letter set state = 'claimed', lease = 'x', lease_until = 1, sending_at = 1, friend_address = 'leyla@example.net'`,
        )
        .run(),
    );
    await scene.house.restart();
    await scene.house.log.seen('letters.recovered');
    expect(states()).toEqual(['unsure']);
    expect(scene.letters()).toHaveLength(1);
  });
});

describe('a code that cannot be mailed', () => {
  beforeEach(() => open());
  const ask = async (): Promise<void> => {
    await anna.told('/recommend 1', 'What is your name?');
    await anna.told('Anna', 'your e-mail');
    await anna.told('anna@example.org', 'I am mailing a code');
  };

  it('just now comes a little later, with a word', async () => {
    scene.sandbox.mailbox.refuse('mail', 421, 'busy');
    await ask();
    await anna.hears('The code comes as soon as it does');
    scene.clock.shift(10_000);
    await anna.told(await anna.code('anna@example.org'), 'friend’s name');
  });

  it('at all is given up with a word', async () => {
    scene.sandbox.mailbox.refuse('rcpt', 550, '5.1.1 no such mailbox');
    await ask();
    await anna.hears('does not take mail for the address you gave');
  });
});

describe('a friend who wants no letters', () => {
  const link = (header: string | undefined): string => /<(http[^>]+)>/.exec(header ?? '')?.[1] ?? '';
  beforeEach(() => open({ PUBLIC_URL: 'https://news.example' }));

  /** The page of a link in a letter, at the address our proxy would ask for. */
  const at = async (url: string): Promise<string> => {
    const app = await scene.house.restart();
    expect(url).toMatch(/^https:\/\/news\.example\/opt-out\/en[\w-]{65}$/);
    return url.replace('https://news.example', app.url);
  };

  it('says so with one click, and gets none again from anybody, who all hear the same as ever', async () => {
    await anna.recommend();
    const [letter] = await scene.came(1);
    expect(letter?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    expect(letter?.headers['List-Unsubscribe']).toMatch(
      /^<https:[^>]+>, <mailto:news@towncrier\.example\?subject=opt-out%20[\w-]{67}>$/,
    );
    const page = await at(link(letter?.headers['List-Unsubscribe']));
    // Looking does nothing: programs that scan letters follow every link.
    expect((await fetch(page)).status).toBe(200);
    expect((await fetch(page, { method: 'HEAD' })).status).toBe(200);
    expect(scene.inside(sqlite => sqlite.prepare('select count(*) from opt_out').pluck().get())).toBe(0);
    const clicked = await fetch(page, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
      redirect: 'error',
    });
    expect([clicked.status, await clicked.text()]).toEqual([
      200,
      expect.stringContaining('That was the last one'),
    ]);
    scene.clock.shift(30 * DAY);
    await anna.recommend({ article: 2, friendAddress: 'LEYLA+x@example.net' });
    await scene.house.log.seen('letter.withheld');
    expect(scene.letters()).toHaveLength(1);
    expect(states()).toEqual(['sent', 'withheld']);
    // It counts like any other, so that counting tells nothing either.
    await anna.fill({ isProven: true, article: 2 });
    await anna.pressed('Send', 'already recommended this article');
  });

  it('after the letter was asked for does not get it either', async () => {
    await anna.recommend();
    const [letter] = await scene.came(1);
    const page = await at(link(letter?.headers['List-Unsubscribe']));
    scene.clock.shift(8 * DAY);
    await anna.fill({ article: 2 });
    scene.sandbox.mailbox.refuse('rcpt', 450, 'later');
    await anna.pressed('Send', 'on its way');
    await anna.hears('is queued');
    await fetch(page, { method: 'POST' });
    scene.clock.shift(MINUTE);
    // Its sender is told what the sender of any other queued letter is told.
    await anna.hears('Leyla has gone out');
    expect(scene.letters()).toHaveLength(1);
  });

  it('is asked for by a sender whose mail server is down, who hears of that as ever', async () => {
    await anna.told('/letters never leyla@example.net', 'gets no more letters');
    await anna.fill();
    const gone = await openPostOffice();
    await gone.close();
    await moveTo(gone.url);
    await anna.pressed('Send', 'on its way');
    await anna.hears('is queued');
    await moveTo(scene.sandbox.smtpUrl);
    scene.clock.shift(MINUTE);
    await anna.hears('Leyla has gone out');
    expect(scene.letters()).toEqual([]);
  });

  it('gets no code by somebody who types their address for their own', async () => {
    await anna.told('/letters never leyla@example.net', 'gets no more letters');
    await anna.told('/recommend 1', 'What is your name?');
    await anna.told('Anna', 'your e-mail');
    await anna.told('leyla@example.net', 'I am mailing a code');
    await scene.house.log.seen('code.withheld');
    expect(scene.sandbox.mailbox.list()).toEqual([]);
  });

  it('is not told from others by a made-up link', async () => {
    const app = await scene.house.restart();
    for (const token of ['x', `en${'a'.repeat(65)}`, '%00', '..%2f..']) {
      const answer = await fetch(`${app.url}/opt-out/${token}`, { method: 'POST' });
      expect(answer.status).toBe(404);
    }
    expect(scene.inside(sqlite => sqlite.prepare('select count(*) from opt_out').pluck().get())).toBe(0);
  });

  it('has only the way by mail where readers cannot reach the web server', async () => {
    delete scene.house.environment['PUBLIC_URL'];
    await scene.house.restart();
    await anna.recommend();
    const [letter] = await scene.came(1);
    expect(letter?.headers['List-Unsubscribe']).toMatch(/^<mailto:[^>]+>$/);
    expect(letter?.headers['List-Unsubscribe-Post']).toBeUndefined();
    const token = /opt-out%20([\w-]+)>/.exec(letter?.headers['List-Unsubscribe'] ?? '')?.[1];
    expect(letter?.text).toContain(`opt-out ${token}`);
    await anna.told(`/letters never ${token}`, 'gets no more letters');
  });
});

describe('an operator', () => {
  beforeEach(() => open());

  it('sees every letter: when, who, which article, what became of it, and to whom while it is owed', async () => {
    await anna.fill();
    scene.sandbox.mailbox.refuse('rcpt', 450, 'later');
    await anna.pressed('Send', 'on its way');
    await anna.hears('is queued');
    const owed = await anna.told('/letters', 'Letters are on');
    expect(owed.text).toMatch(/Anna \(1001\) · article 1 · owed .*· leyla@example\.net/);
    scene.clock.shift(MINUTE);
    await anna.hears('Leyla has gone out');
    const sent = await anna.told('/letters', 'Letters are on');
    expect(sent.text).toMatch(/Anna \(1001\) · article 1 · sent · example\.net/);
    expect(sent.text).not.toContain('leyla');
  });

  it('alone can: for others the command does not exist', async () => {
    const babek = scene.person(BABEK);
    await babek.told('/language en', 'Language');
    await babek.told('/letters off', 'I don’t know /letters');
  });

  it('turns letters off, and off means unreachable', async () => {
    const babek = scene.person(BABEK);
    const say = phrases('az');
    await babek.fill({ name: 'Babek', address: 'babek@example.org' });
    await anna.fill({ friendAddress: 'nigar@example.com' });
    scene.sandbox.mailbox.refuse('rcpt', 450, 'later');
    await anna.pressed('Send', 'on its way');
    await anna.hears('is queued');
    await anna.told('/summary 1', 'Calder');
    await anna.pressed('Recommend', 'How shall I recommend');
    expect(anna.labels(anna.last())).toContain('By e-mail');
    await anna.told('/letters off', 'Letters are off');
    // The form under way is ended, its buttons are of no use.
    await babek.hears(say('recommend-switched-off'));
    expect((await babek.press(say('button-send')))['text']).toBe(say('button-stale'));
    await anna.pressed('By e-mail', 'Letters are switched off here');
    await anna.told('/recommend 1', 'Letters are switched off here');
    await anna.told('/summary 1', 'Calder');
    await anna.pressed('Recommend', 'How shall I recommend');
    expect(anna.labels(anna.last())).not.toContain('By e-mail');
    // What is owed waits, through a restart too.
    await scene.house.restart();
    scene.clock.shift(HOUR);
    await anna.told('/recommend 1', 'Letters are switched off here');
    expect(states()).toEqual(['owed']);
    await anna.told('/letters', 'Letters are off');
    await anna.press('Switch letters on');
    await anna.hears('Leyla has gone out');
    expect(await scene.came(1)).toHaveLength(1);
    await anna.told('/recommend 2', 'What is your name?');
  });
});
