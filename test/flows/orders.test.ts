/** Readers order their news: by commands, by buttons, in groups and in channels; and what they get is what they ordered. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Household, household } from '../support/bot.ts';
import { openPublisher, type Publisher } from '../support/press.ts';
import {
  ANNA,
  BABEK,
  CHANNEL,
  GROUP,
  openTestSandbox,
  type TestPerson,
  type TestSandbox,
} from '../support/sandbox.ts';

// One house for the whole file. Each test is its own person, so that none depends on another.
let sandbox: TestSandbox;
let publisher: Publisher;
let house: Household;
let lastId = 60_000;
let stories = 0;
beforeAll(async () => {
  sandbox = await openTestSandbox();
  publisher = await openPublisher();
  house = household(sandbox, { world: publisher.feed('world') });
  await house.start();
  await house.log.seen('feed.polled');
});
afterAll(async () => {
  await house.close();
  await publisher.close();
  await sandbox.close();
});

function newcomer(language = 'en'): TestPerson {
  lastId += 1;
  sandbox.world.addPerson({ id: lastId, first_name: 'Nara', language_code: language });
  return sandbox.person(lastId);
}
const textOf = async (person: TestPerson, words: string): Promise<string> =>
  (await person.say(words)).text ?? '';
/** Presses, and resolves with what the message says once it was changed in place. */
async function turned(person: TestPerson, label: string): Promise<string> {
  const before = person.last();
  const shown = `${before?.text}${JSON.stringify(before?.reply_markup)}`;
  await person.press(label);
  return sandbox.until(() => {
    const now = person.last();
    return `${now?.text}${JSON.stringify(now?.reply_markup)}` !== shown && (now?.text ?? '');
  });
}
/** Each about something else, or they would be one story. */
const NEWS: readonly (readonly [title: string, text: string])[] = [
  [
    'Ferry reaches Lanmoor',
    `Captain Mara Quist brought four hundred passengers over the strait in eleven hours, two more than the timetable has.
The port authority expects nine more crossings this week, and twenty of them in the next one if the wind allows it.
The council has promised a second quay, which should cost eleven million crowns and be ready by the autumn.
Fishermen of the old harbour fear for their moorings, and have asked the governor for a hearing before the works begin.`,
  ],
  ['Potters of Velm win prize', 'The jury praised Ilgar Renn for glazes made of river clay and beech ash.'],
  [
    'Glacier station reopens',
    'Researchers under Sofia Marlund will drill the ice on Mount Kerran until August.',
  ],
  [
    'Chess title goes to Aylin Dorr',
    'She beat the champion of Estavar in the last game with a sacrifice of the queen.',
  ],
  [
    'Bakers end their strike',
    'Ovens in Port Amaro are lit again after the union accepted a rise of six per cent.',
  ],
  [
    'Owls return to the Sabel marsh',
    'Wardens counted nine nests, the first since the dikes were built a century ago.',
  ],
  [
    'Tram line seven opens',
    'Minister Pavel Orne rode the first car from the observatory to the old slaughterhouse.',
  ],
  [
    'Violin maker found alive',
    'Rescuers carried Tomas Ryle out of his flooded workshop in Halden after two nights.',
  ],
];
/** Publishes something new, and resolves with its headline. */
function publish(): string {
  const [title = '', text = ''] = NEWS[stories] ?? [];
  stories += 1;
  publisher.publish('world', { slug: `news-${stories}`, title, text });
  return title;
}
const arrival = (person: TestPerson, title: string) =>
  sandbox.until(() => person.received().find(message => message.text?.includes(title)));

describe('a digest', () => {
  it('is ordered by its time, which takes all topics into it, and called off', async () => {
    const nara = newcomer();
    await nara.say('/subscribe world');
    const text = await textOf(nara, '/digest 07:30');
    expect(text).toContain('Every day at 07:30: World.');
    expect(nara.labels(nara.last())).toContain('No digest');
    expect(await textOf(nara, '/digest off')).toContain('No topic comes in a digest now');
    expect(await textOf(nara, '/settings')).toContain('Digest: 07:30');
  });

  it('is understood as people write times, and explained where it is not', async () => {
    const nara = newcomer();
    await nara.say('/subscribe world');
    expect(await textOf(nara, '/digest 7.05')).toContain('Every day at 07:05');
    for (const amiss of ['25:00', '7', 'noon', '12:60']) {
      expect(await textOf(nara, `/digest ${amiss}`)).toContain(`“${amiss}” is no time of day`);
    }
  });

  it('comes weekly for one topic and daily for another, by buttons, on a day of the reader’s', async () => {
    const nara = newcomer();
    for (const topic of ['world', 'sport']) await nara.say(`/subscribe ${topic}`);
    await turned(nara, 'How topics come');
    await turned(nara, 'Sport · as it happens');
    await turned(nara, 'weekly digest');
    await turned(nara, 'World · as it happens');
    await turned(nara, 'daily digest');
    expect(nara.labels(nara.last())).toEqual(
      expect.arrayContaining(['Sport · weekly digest', 'World · daily digest']),
    );
    expect(await turned(nara, 'Digest')).toContain('On Monday at 08:00: Sport.');
    expect(await turned(nara, 'Th')).toContain('On Thursday at 08:00: Sport.');
    expect(await turned(nara, '21:00')).toContain('Every day at 21:00: World.');
    await nara.say('/topics');
    expect(nara.labels(nara.last())).toContain('✅ Sport 🗓');
  });
});

describe('quiet hours', () => {
  it('are typed with any dash, called off, and explained where they are amiss', async () => {
    const nara = newcomer();
    expect(await textOf(nara, '/quiet 22:30 – 7:15')).toContain('From 22:30 to 07:15 I send you nothing');
    expect(await textOf(nara, '/digest 23:00')).toContain('so the digest comes when they end, at 07:15');
    expect(await textOf(nara, '/quiet off')).toContain('You have no quiet hours');
    expect(await textOf(nara, '/quiet 25:00-07:00')).toContain('I don’t understand “25:00-07:00”');
    expect(await textOf(nara, '/quiet at night')).toContain('I don’t understand');
    expect(await textOf(nara, '/quiet 07:00-07:00')).toContain('begin and end at the same time');
    await nara.say('/quiet');
    expect(await turned(nara, '23:00–08:00')).toContain('From 23:00 to 08:00');
    expect(await turned(nara, 'Breaking at once')).toContain('Breaking news comes at once all the same');
  });
});

describe('a time zone', () => {
  it.each([
    ['Bakı', 'Asia/Baku'],
    ['Гянджа', 'Asia/Baku'],
    ['new york', 'America/New_York'],
    ['Munich', 'Europe/Berlin'],
    ['москва', 'Europe/Moscow'],
    ['Europe/Paris', 'Europe/Paris'],
    ['UTC+4', 'Etc/GMT-4'],
    ['amsterd', 'Europe/Amsterdam'],
  ])('is found by what people call the place: %s', async (typed, zone) => {
    const nara = newcomer();
    expect(await textOf(nara, `/timezone ${typed}`)).toContain(`Time zone: ${zone} (it is `);
  });

  it('is asked about where several may be meant, picked from a list, or told by a location', async () => {
    const nara = newcomer();
    expect(await textOf(nara, '/timezone san')).toContain('Which of these do you mean?');
    expect(nara.labels(nara.last())).toContain('Santiago');
    await nara.say('/timezone');
    await turned(nara, 'Asia');
    expect(nara.labels(nara.last())).toHaveLength(16);
    await turned(nara, 'Next');
    await turned(nara, 'Previous');
    expect(await turned(nara, 'Baku')).toContain('Time zone: Asia/Baku');

    await nara.say('/timezone');
    await nara.press('Where I am');
    await sandbox.until(() => nara.last()?.reply_markup?.['keyboard']);
    sandbox.people.shareLocation({ chatId: lastId, fromId: lastId }, 48.85, 2.35);
    const found = await sandbox.until(() =>
      nara.received().find(({ text }) => text?.includes('Europe/Paris')),
    );
    expect(found.reply_markup).toEqual({ remove_keyboard: true });
  });
});

describe('settings', () => {
  it('show everything, and change by their buttons', async () => {
    const nara = newcomer();
    await nara.say('/settings');
    expect(await turned(nara, 'Silent')).toContain('Sound: off');
    expect(nara.labels(nara.last())).toContain('✅ Silent');
    expect(await turned(nara, 'Breaking at once')).toContain('Breaking news: at once');
    await turned(nara, 'Daily cap');
    expect(await turned(nara, '5')).toContain('Daily cap: 5');
    await turned(nara, 'Summaries');
    expect(await turned(nara, 'short')).toContain('Summaries: short');
    await turned(nara, 'Quiet hours');
    await turned(nara, '22:00–07:00');
    expect(await turned(nara, 'Back')).toContain('Quiet hours: 22:00–07:00');
  });

  it('reach the messages: without a sound, and with the summary as long as it was chosen', async () => {
    const [short, usual] = [newcomer(), newcomer()];
    for (const person of [short, usual]) await person.say('/subscribe world');
    await short.say('/settings');
    await turned(short, 'Silent');
    await turned(short, 'Summaries');
    await turned(short, 'short');
    const title = publish();
    const [brief, whole] = [await arrival(short, title), await arrival(usual, title)];
    expect(brief['disable_notification']).toBe(true);
    expect(whole['disable_notification']).toBeUndefined();
    expect(brief.text?.length).toBeLessThan(whole.text?.length ?? 0);
  });
});

describe('a pause', () => {
  it('lasts as long as was chosen, and ends with what was chosen of the news missed', async () => {
    const [nara, other] = [newcomer(), newcomer()];
    for (const person of [nara, other]) await person.say('/subscribe world');
    await nara.say('/pause');
    expect(await turned(nara, 'For a week')).toContain('I send you nothing until');
    expect(await textOf(nara, '/settings')).toContain('News: paused until');
    const title = publish();
    await arrival(other, title);
    expect(nara.received().some(({ text }) => text?.includes(title))).toBe(false);
    await nara.say('/pause');
    await turned(nara, 'The last three stories');
    expect(await turned(nara, 'Go on now')).toContain('1 story that you missed is on its way');
    await arrival(nara, title);
  });
});

describe('a topic just followed', () => {
  it('tells its last stories when asked to', async () => {
    const other = newcomer();
    await other.say('/subscribe world');
    await arrival(other, publish());
    const nara = newcomer();
    await nara.say('/topics');
    expect(nara.labels(nara.last())).not.toContain('Last three now');
    await turned(nara, 'World');
    const notice = await nara.press('Last three now');
    expect(notice['text']).toMatch(/on (?:its|their) way/);
    await sandbox.until(() => nara.received().length === 2);
    expect(nara.labels(nara.received()[0])).not.toContain('Last three now');
  });
});

describe('a story', () => {
  it('is followed from its card, and let go', async () => {
    const nara = newcomer();
    await nara.say('/subscribe world');
    await arrival(nara, publish());
    expect((await nara.press('Follow story'))['text']).toContain('You follow this story');
    await sandbox.until(() => nara.labels(nara.last()).includes('✅ Follow story'));
    expect((await nara.press('Follow story'))['text']).toContain('don’t follow this story any more');
    await sandbox.until(() => nara.labels(nara.last()).includes('Follow story'));
  });
});

describe('a group', () => {
  it('is set up by its administrators only, by commands and by buttons', async () => {
    const [anna, babek] = [sandbox.person(ANNA, GROUP), sandbox.person(BABEK, GROUP)];
    expect(await textOf(babek, '/subscribe sport')).toContain('Only administrators of this chat');
    expect(await textOf(babek, '/topics')).toContain('Which topics do you follow?');
    const notice = await babek.press('Sport');
    expect(notice).toMatchObject({ show_alert: true });
    expect(String(notice['text'])).toContain('Only administrators');
    await turned(anna, 'Sport');
    expect(anna.labels(anna.last())).toContain('✅ Sport');
    expect(await textOf(babek, '/digest 07:00')).toContain('Only administrators');
    expect(await textOf(babek, '/latest')).not.toContain('Only administrators');
  });

  it('whose members Telegram hides is told what is missing', async () => {
    sandbox.faults.add({ kind: '400', chat_id: GROUP, method: 'getChatMember', times: 1 });
    lastId += 1;
    sandbox.world.addPerson({ id: lastId, first_name: 'Rena' });
    sandbox.world.chat(GROUP).members.set(lastId, 'administrator');
    expect(await textOf(sandbox.person(lastId, GROUP), '/stop')).toContain('Make me an administrator');
  });

  it('that is a forum is written to in the topic in which it was asked for', async () => {
    const forum = -1_000_000_400;
    sandbox.world.addGroup({
      ...{ id: forum, title: 'Harbour forum', memberIds: [ANNA, sandbox.world.me.id] },
      ...{ administratorIds: [ANNA], threadIds: [7, 9] },
    });
    const anna = sandbox.person(ANNA, forum, 9);
    expect((await anna.say('/subscribe world'))['message_thread_id']).toBe(9);
    expect((await arrival(anna, publish()))['message_thread_id']).toBe(9);
  });
});

describe('a channel', () => {
  it('is set up by posts in it, and gets posts that nobody’s press can change', async () => {
    const channel = sandbox.person(ANNA, CHANNEL);
    expect(await textOf(channel, '/subscribe world')).toContain('You follow World now');
    const title = publish();
    const post = await arrival(channel, title);
    expect(channel.labels(post)).toEqual(['Open original', 'Share']);
    expect(post.text).not.toContain('/full');
    const press = sandbox.people.press(
      { chatId: CHANNEL, fromId: BABEK },
      channel.received()[0]?.message_id ?? 0,
      'topic:world',
    );
    expect(String((await press)['text'])).toContain('Only administrators');
  });

  it('tells who made the bot its administrator how to go on, and is known from then on', async () => {
    const own = -1_000_000_500;
    const nara = newcomer();
    await nara.say('/start');
    sandbox.world.addGroup({
      ...{ id: own, title: 'Nara’s notes', type: 'channel', memberIds: [lastId] },
      administratorIds: [lastId],
    });
    sandbox.people.setBotMembership({ chatId: own, fromId: lastId }, 'administrator');
    const told = await sandbox.until(() =>
      nara.received().find(({ text }) => text?.includes('Nara’s notes')),
    );
    expect(told.text).toContain('/subscribe world');
    await sandbox.person(lastId, own).say('/subscribe world');
    await arrival(sandbox.person(lastId, own), publish());
  });
});
