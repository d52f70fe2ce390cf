/** News comes as each chat ordered it: at once, in digests, outside quiet hours, within a cap, after a pause. */
import { afterEach, describe, expect, it } from 'vitest';
import { type Newsroom, openNewsroom, utc } from '../support/newsroom.ts';

const ANNA = 1001;
const EVENING = 22 * 60;
const MORNING = 7 * 60;
let room: Newsroom;
afterEach(() => room.close());

/** A Monday, nine in the morning in UTC. */
const open = async (start = '2026-06-01T09:00'): Promise<Newsroom> => {
  room = await openNewsroom(start);
  return room;
};
const times = (id: number): readonly string[] => room.told(id).map(({ at }) => at);
const titles = (id: number): readonly string[] => room.told(id).flatMap(told => told.titles);

describe('a topic', () => {
  it('comes as it happens, in the daily or in the weekly digest, as it was chosen', async () => {
    await open();
    room.reader(ANNA, ['world', 'law', 'sport']);
    room.orders.setMode(ANNA, 'law', 'daily');
    room.orders.setMode(ANNA, 'sport', 'weekly');
    room.story('World news');
    room.story('Law news', ['law']);
    room.story('Sport news', ['sport']);
    await room.until('2026-06-09T00:00');
    expect(room.told(ANNA)).toEqual([
      { at: '2026-06-01T09:00', titles: ['World news'] },
      { at: '2026-06-02T08:00', titles: ['Law news'] },
      { at: '2026-06-08T08:00', titles: ['Sport news'] },
    ]);
  });

  it('that comes at once brings a story at once, though another topic of it comes in the digest', async () => {
    await open();
    room.reader(ANNA, ['world', 'law']);
    room.orders.setMode(ANNA, 'law', 'daily');
    room.story('World news', ['law', 'world']);
    await room.until('2026-06-03T00:00');
    expect(room.told(ANNA)).toEqual([{ at: '2026-06-01T09:00', titles: ['World news'] }]);
  });

  it('that is no longer followed leaves nothing in the digest', async () => {
    await open();
    room.reader(ANNA, ['world', 'law']);
    room.orders.setEveryMode(ANNA, 'daily', room.now());
    room.story('World news');
    room.story('Law news', ['law']);
    room.story('Common news', ['law', 'world']);
    await room.work();
    room.chats.unsubscribe(ANNA, ['law']);
    await room.until('2026-06-03T00:00');
    expect(titles(ANNA).toSorted()).toEqual(['Common news', 'World news']);
  });

  it('followed after a digest was chosen for all comes in it too', async () => {
    await open();
    room.reader(ANNA, ['world']);
    room.orders.setEveryMode(ANNA, 'daily', room.now());
    room.chats.subscribe(ANNA, ['law'], room.now());
    room.story('Law news', ['law']);
    await room.until('2026-06-03T00:00');
    expect(times(ANNA)).toEqual(['2026-06-02T08:00']);
  });
});

describe('a digest', () => {
  it('is one message with all that came, and never an empty one', async () => {
    await open();
    room.reader(ANNA, ['world'], { timeZone: 'Asia/Baku', digestMinute: 450 });
    room.orders.setEveryMode(ANNA, 'daily', room.now());
    room.story('First news');
    room.story('Second news');
    await room.until('2026-06-05T00:00');
    expect(times(ANNA)).toEqual(['2026-06-02T03:30']);
    expect(room.received(ANNA)[0]?.text).toMatch(/^2 new stories/);
  });

  it('that is switched off brings at once what waited for it', async () => {
    await open();
    room.reader(ANNA, ['world']);
    room.orders.setEveryMode(ANNA, 'daily', room.now());
    room.story('World news');
    await room.work();
    room.orders.setEveryMode(ANNA, 'instant', room.now());
    await room.until('2026-06-01T10:00');
    expect(times(ANNA)).toEqual(['2026-06-01T09:00']);
  });

  it('moves with its reader to another zone and to another hour', async () => {
    await open();
    room.reader(ANNA, ['world']);
    room.orders.setEveryMode(ANNA, 'daily', room.now());
    room.story('World news');
    await room.work();
    room.orders.changeRhythm(ANNA, { timeZone: 'Asia/Tokyo' }, room.now());
    room.orders.changeRhythm(ANNA, { digestMinute: 19 * 60 }, room.now());
    await room.until('2026-06-03T00:00');
    expect(times(ANNA)).toEqual(['2026-06-01T10:00']);
  });

  it('comes once a local day, even when its hour is chosen anew after it came', async () => {
    await open('2026-06-01T06:00');
    room.reader(ANNA, ['world']);
    room.orders.setEveryMode(ANNA, 'daily', room.now());
    room.story('First news');
    await room.until('2026-06-01T08:30');
    room.orders.changeRhythm(ANNA, { digestMinute: 9 * 60 }, room.now());
    room.story('Second news');
    await room.until('2026-06-03T00:00');
    expect(room.told(ANNA)).toEqual([
      { at: '2026-06-01T08:00', titles: ['First news'] },
      { at: '2026-06-02T09:00', titles: ['Second news'] },
    ]);
  });

  it('missed for up to six hours is sent once when the bot is back', async () => {
    await open();
    room.reader(ANNA, ['world']);
    room.orders.setEveryMode(ANNA, 'daily', room.now());
    room.story('World news');
    await room.work();
    room.sleep('2026-06-02T13:59');
    await room.until('2026-06-04T00:00');
    expect(times(ANNA)).toEqual(['2026-06-02T13:59']);
  });

  it('that was in flight when the bot died is sent after the next start, and only then', async () => {
    await open();
    room.reader(ANNA, ['world']);
    room.orders.setEveryMode(ANNA, 'daily', room.now());
    room.story('First news');
    room.story('Second news');
    await room.work();
    room.sleep('2026-06-02T08:00');
    expect(room.outbox.claim(room.now(), 10, 120_000)).toHaveLength(1);
    expect(room.outbox.recover()).toBe(1);
    await room.until('2026-06-04T00:00');
    expect(times(ANNA)).toEqual(['2026-06-02T08:00']);
  });

  it('missed for longer is folded into the next', async () => {
    await open();
    room.reader(ANNA, ['world']);
    room.orders.setEveryMode(ANNA, 'daily', room.now());
    room.story('First news');
    await room.work();
    room.sleep('2026-06-02T14:01');
    room.story('Second news');
    await room.until('2026-06-04T00:00');
    expect(times(ANNA)).toEqual(['2026-06-03T08:00']);
    expect(titles(ANNA).toSorted()).toEqual(['First news', 'Second news']);
  });

  it('is reckoned anew when the rules of the time zones are not those of the last start', async () => {
    await open();
    room.reader(ANNA, ['world'], { timeZone: 'Asia/Baku' });
    room.orders.setEveryMode(ANNA, 'daily', room.now());
    room.story('World news');
    await room.work();
    // As an older Node had it, before the country gave up its summer time.
    room.sqlite.exec(`
      update rhythm set daily_at = daily_at - 3600000;
      update delivery set due_at = due_at - 3600000, slot_at = slot_at - 3600000`);
    room.orders.reckonUnder('2026c', room.now());
    await room.until('2026-06-03T00:00');
    expect(times(ANNA)).toEqual(['2026-06-02T04:00']);
  });
});

describe('quiet hours', () => {
  const quiet = { from: EVENING, to: MORNING };

  it('hold what happens in them until they end, together', async () => {
    await open('2026-06-01T21:59');
    room.reader(ANNA, ['world'], { quiet });
    room.story('Early news');
    await room.until('2026-06-01T23:00');
    room.story('First news');
    room.story('Second news');
    await room.until('2026-06-02T12:00');
    expect(times(ANNA)).toEqual(['2026-06-01T21:59', '2026-06-02T07:00']);
    expect(titles(ANNA)).toHaveLength(3);
  });

  it('hold what a backlog or a retry has carried into them', async () => {
    await open('2026-06-01T21:59');
    room.reader(ANNA, ['world'], { quiet });
    room.telegram.faults.add({ kind: '429', retry_after: 600, chat_id: ANNA, method: 'sendMessage' });
    room.story('World news');
    await room.until('2026-06-02T12:00');
    expect(times(ANNA)).toEqual(['2026-06-02T07:00']);
  });

  it('that begin now hold what was about to come, and that end now let it go', async () => {
    await open('2026-06-01T23:00');
    room.reader(ANNA, ['world'], { quiet });
    room.story('World news');
    await room.until('2026-06-01T23:30');
    room.orders.changeRhythm(ANNA, { quiet: null }, room.now());
    await room.until('2026-06-02T12:00');
    expect(times(ANNA)).toEqual(['2026-06-01T23:30']);
  });

  it('hold an operator’s announcement too, and so does a pause', async () => {
    const BABEK = 1002;
    await open('2026-06-01T23:00');
    room.reader(ANNA, [], { quiet });
    room.reader(BABEK, []);
    room.orders.pause(BABEK, null, room.now());
    room.sqlite.exec(`
      insert into announcement (id, text, entities, state, drafted_at) values (1, 'We move.', '[]', 'told', 0);
      insert into announcement_delivery (announcement_id, chat_id, due_at)
      select 1, id, ${room.now()} from chat`);
    await room.until('2026-06-02T12:00');
    expect(times(ANNA)).toEqual(['2026-06-02T07:00']);
    expect(room.received(BABEK)).toEqual([]);
    room.orders.resume(BABEK, 'none', room.now());
    await room.until('2026-06-02T13:00');
    expect(times(BABEK)).toEqual(['2026-06-02T12:00']);
  });

  it('let breaking news through where the chat lets it, also when it breaks later', async () => {
    const BABEK = 1002;
    await open('2026-06-01T23:00');
    room.reader(ANNA, ['world'], { quiet });
    room.reader(BABEK, ['world'], { quiet });
    room.orders.change(ANNA, { letsBreaking: true });
    const { story } = room.story('World news');
    await room.until('2026-06-01T23:40');
    room.breaks(story);
    await room.until('2026-06-02T12:00');
    expect(times(ANNA)).toEqual(['2026-06-01T23:40']);
    expect(times(BABEK)).toEqual(['2026-06-02T07:00']);
  });
});

describe('a daily cap', () => {
  it('lets so many stories come at once in a local day, and the rest in the digest', async () => {
    await open();
    room.reader(ANNA, ['world']);
    room.orders.change(ANNA, { dailyCap: 2 });
    for (const [at, title] of [
      ['09:00', 'First news'],
      ['12:00', 'Second news'],
      ['15:00', 'Third news'],
      ['18:00', 'Fourth news'],
    ] as const) {
      await room.until(`2026-06-01T${at}`);
      room.story(title);
    }
    await room.until('2026-06-02T09:00');
    room.story('Fifth news');
    await room.until('2026-06-03T00:00');
    expect(times(ANNA)).toEqual([
      ...['2026-06-01T09:00', '2026-06-01T12:00', '2026-06-02T08:00', '2026-06-02T09:00'],
    ]);
  });

  it('counts for the day in which a story comes, not in which it happened', async () => {
    await open('2026-06-01T23:00');
    room.reader(ANNA, ['world'], { quiet: { from: EVENING, to: MORNING }, digestMinute: 20 * 60 });
    room.orders.change(ANNA, { dailyCap: 1 });
    room.story('First news');
    await room.until('2026-06-02T09:00');
    room.story('Second news');
    await room.until('2026-06-03T00:00');
    expect(room.told(ANNA)).toEqual([
      { at: '2026-06-02T07:00', titles: ['First news'] },
      { at: '2026-06-02T20:00', titles: ['Second news'] },
    ]);
  });

  it('does not stop breaking news where the chat lets it through', async () => {
    await open();
    room.reader(ANNA, ['world']);
    room.orders.change(ANNA, { dailyCap: 1, letsBreaking: true });
    room.story('First news');
    await room.until('2026-06-01T10:00');
    room.breaks(room.story('Second news').story);
    await room.until('2026-06-01T11:00');
    expect(times(ANNA)).toEqual(['2026-06-01T09:00', '2026-06-01T10:00']);
  });
});

describe('alerts and mutes', () => {
  it('bring a story whatever its topics, keep it away whatever they are, and a mute is the stronger', async () => {
    await open();
    for (const id of [1001, 1002, 1003]) room.reader(id, id === 1001 ? [] : ['world']);
    const { story } = room.story('World news');
    room.meets(story, 'alert', 1001);
    room.meets(story, 'mute', 1002);
    room.meets(story, 'alert', 1003);
    room.meets(story, 'mute', 1003);
    room.meets(room.story('Lonely news', []).story, 'alert', 1003);
    await room.until('2026-06-01T10:00');
    expect([1001, 1002, 1003].map(titles)).toEqual([['World news'], [], ['Lonely news']]);
  });
});

describe('a pause', () => {
  /** One story before the pause that waits for the digest, and four while it lasts. */
  const paused = async (untilAt: string | null): Promise<void> => {
    await open();
    room.reader(ANNA, ['world']);
    room.orders.setMode(ANNA, 'world', 'daily');
    room.story('Early news');
    await room.work();
    room.orders.setMode(ANNA, 'world', 'instant');
    room.orders.pause(ANNA, untilAt === null ? null : utc(untilAt), room.now());
    for (const [hour, title] of [
      [10, 'First news'],
      [11, 'Second news'],
      [12, 'Third news'],
      [13, 'Fourth news'],
    ] as const) {
      await room.until(`2026-06-01T${hour}:00`);
      room.story(title);
    }
    await room.until('2026-06-04T00:00');
  };

  it('holds everything until resumed, and then nothing of what was missed is told, unless wished', async () => {
    await paused(null);
    expect(room.received(ANNA)).toEqual([]);
    expect(room.orders.resume(ANNA, 'none', room.now())).toBe(0);
    room.story('Later news');
    await room.until('2026-06-05T00:00');
    expect(titles(ANNA)).toEqual(['Later news']);
  });

  it('is over for who stops everything and begins again', async () => {
    await open();
    room.reader(ANNA, ['world']);
    room.orders.pause(ANNA, null, room.now());
    room.chats.setState(ANNA, 'stopped', room.now());
    room.chats.setState(ANNA, 'active', room.now());
    room.story('World news');
    await room.until('2026-06-01T10:00');
    expect(titles(ANNA)).toEqual(['World news']);
  });

  it('ends with the last three', async () => {
    await paused(null);
    expect(room.orders.resume(ANNA, 'three', room.now())).toBe(3);
    await room.until('2026-06-05T00:00');
    expect(room.told(ANNA)).toHaveLength(1);
    expect(titles(ANNA).toSorted()).toEqual(['Fourth news', 'Second news', 'Third news']);
  });

  it('ends by itself when its time is over, and tells nothing where nothing was chosen', async () => {
    await paused('2026-06-02T09:00');
    expect(room.orders.of(ANNA, room.now()).pause).toBeNull();
    expect(room.received(ANNA)).toEqual([]);
  });

  it('ends by itself with all that was missed in one digest, where that was chosen', async () => {
    await open();
    room.reader(ANNA, ['world']);
    room.orders.change(ANNA, { backfill: 'digest' });
    room.orders.pause(ANNA, utc('2026-06-02T09:00'), room.now());
    room.story('First news');
    room.story('Second news');
    await room.until('2026-06-04T00:00');
    expect(times(ANNA)).toEqual(['2026-06-02T09:00']);
    expect(titles(ANNA).toSorted()).toEqual(['First news', 'Second news']);
  });
});

describe('a forum', () => {
  it('whose topic was deleted is not written to anywhere else, until it says where', async () => {
    const forum = -1_000_000_400;
    await open();
    room.telegram.world.addGroup({
      ...{ id: forum, title: 'Harbour forum', memberIds: [room.telegram.world.me.id], threadIds: [7] },
    });
    room.chat(forum, 'supergroup', ['world']);
    room.orders.change(forum, { threadId: 7 });
    room.story('First news');
    await room.until('2026-06-01T10:00');
    room.telegram.world.chat(forum).threadIds = [];
    room.story('Second news');
    await room.until('2026-06-01T11:00');
    const threads = () => room.received(forum).map(message => message['message_thread_id']);
    expect(threads()).toEqual([7]);
    room.orders.change(forum, { threadId: null });
    room.chats.retry(forum, room.now());
    await room.until('2026-06-01T11:01');
    expect(threads()).toEqual([7, undefined]);
  });
});

describe('a topic just followed', () => {
  it('tells nothing of before, or its last three stories, or the day’s, and each of them once', async () => {
    await open();
    for (const title of ['First news', 'Second news', 'Third news', 'Fourth news']) {
      room.story(title);
      await room.until(room.now() + 60_000);
    }
    room.reader(ANNA, ['world']);
    await room.until('2026-06-01T10:00');
    expect(room.received(ANNA)).toEqual([]);
    expect(room.orders.backfill(ANNA, 'three', room.now())).toBe(3);
    await room.until('2026-06-01T11:00');
    expect(titles(ANNA).toSorted()).toEqual(['Fourth news', 'Second news', 'Third news']);
    expect(room.orders.backfill(ANNA, 'digest', room.now())).toBe(1);
    await room.until('2026-06-01T12:00');
    expect(titles(ANNA)).toHaveLength(4);
    expect(room.orders.backfill(ANNA, 'digest', room.now())).toBe(0);
  });
});
