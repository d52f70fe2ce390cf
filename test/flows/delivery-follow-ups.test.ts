/** A chat that follows a story gets what is told of it later, in answer to the first message; nobody else does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Newsroom, openNewsroom } from '../support/newsroom.ts';

const ANNA = 1001;
const BABEK = 1002;
let room: Newsroom;
let story: number;
let first: number;
beforeEach(async () => {
  room = await openNewsroom('2026-06-01T09:00');
  for (const id of [ANNA, BABEK]) room.reader(id, ['world']);
  story = room.story('First news').story;
  await room.until('2026-06-01T09:10');
  first = room.received(ANNA)[0]?.message_id ?? 0;
  room.follows.toggle(ANNA, story, first, room.now());
});
afterEach(() => room.close());

const answered = (id: number) =>
  room.received(id).flatMap(message => {
    const reply = message['reply_to_message'] as { message_id: number } | undefined;
    return reply === undefined ? [] : [{ text: message.text?.split('\n', 1)[0], to: reply.message_id }];
  });

describe('a follow-up', () => {
  it('answers the message that the story was followed from, for the one who follows it', async () => {
    room.join(story, 'Second news');
    room.join(story, 'Third news');
    await room.until('2026-06-01T10:00');
    expect(answered(ANNA)).toEqual([
      { text: 'Second news', to: first },
      { text: 'Third news', to: first },
    ]);
    expect(room.received(BABEK)).toHaveLength(1);
  });

  it('shows that the story is followed, and comes no more once it is not', async () => {
    room.join(story, 'Second news');
    await room.until('2026-06-01T10:00');
    const markup = room.received(ANNA).at(-1)?.reply_markup;
    expect(JSON.stringify(markup)).toContain('✅ Follow story');
    expect(room.follows.toggle(ANNA, story, first, room.now())).toBe(false);
    room.join(story, 'Third news');
    await room.until('2026-06-01T11:00');
    expect(answered(ANNA)).toHaveLength(1);
  });

  it('comes once, through a crash between sending and settling as through any number of runs', async () => {
    room.join(story, 'Second news');
    await room.until('2026-06-01T09:30');
    await room.work();
    expect(room.outbox.recover()).toBe(0);
    // An article that is moved away and comes back tells nothing new.
    room.sqlite.exec('update article set story_id = null where id = 2');
    room.sqlite.exec(`update article set story_id = ${story} where id = 2`);
    await room.until('2026-06-01T12:00');
    expect(answered(ANNA)).toHaveLength(1);
  });

  it('waits for quiet hours to end and for a pause, and is tried again after a server error', async () => {
    room.orders.changeRhythm(ANNA, { quiet: { from: 540, to: 600 } }, room.now());
    room.telegram.faults.add({ kind: '500', chat_id: ANNA, method: 'sendMessage', times: 1 });
    room.join(story, 'Second news');
    await room.until('2026-06-01T10:30');
    expect(room.received(ANNA).at(-1)?.date).toBeGreaterThan(Date.UTC(2026, 5, 1, 10) / 1000);
    room.orders.pause(ANNA, null, room.now());
    room.join(story, 'Third news');
    await room.until('2026-06-02T12:00');
    expect(answered(ANNA)).toHaveLength(1);
    room.orders.resume(ANNA, 'digest', room.now());
    await room.until('2026-06-02T13:00');
    expect(answered(ANNA)).toHaveLength(2);
  });

  it('comes without an answer when the first message was deleted', async () => {
    const chat = room.telegram.world.chat(ANNA);
    room.telegram.world.remove(chat, first);
    room.join(story, 'Second news');
    await room.until('2026-06-01T10:00');
    expect(answered(ANNA)).toEqual([]);
    expect(room.received(ANNA).at(-1)?.text).toContain('Second news');
  });

  it('is not owed to who blocked the bot, nor what another story had told before it became this one', async () => {
    room.telegram.people.block(ANNA);
    room.join(story, 'Second news');
    await room.until('2026-06-01T10:00');
    expect(room.chats.byId(ANNA)?.state).toBe('gone');
    room.telegram.people.unblock(ANNA);
    room.chats.setState(ANNA, 'active', room.now());
    const older = room.story('Other news').article;
    await room.until('2026-06-01T11:00');
    room.follows.toggle(ANNA, story, first, room.now());
    room.follows.toggle(ANNA, story, first, room.now() + 1);
    room.sqlite.exec(`update article set story_id = ${story} where id = ${older}`);
    await room.until('2026-06-01T12:00');
    expect(answered(ANNA)).toEqual([]);
  });

  it('moves with a group that became a supergroup', async () => {
    const [group, supergroup] = [-1_000_000_200, -1_000_000_900];
    room.chat(group, 'supergroup', ['world']);
    room.follows.toggle(group, story, 1, room.now());
    room.chats.greet(
      { id: supergroup, kind: 'supergroup', name: 'Breakfast club', languageTag: null },
      { language: 'en', timeZone: 'UTC' },
      room.now(),
    );
    room.orders.change(group, { isSilent: true });
    room.orders.changeRhythm(group, { timeZone: 'Asia/Baku', digestMinute: 600 }, room.now());
    room.orders.setMode(group, 'world', 'daily');
    room.chats.migrate(group, supergroup);
    expect(room.follows.isFollowing(supergroup, story)).toBe(true);
    expect(room.orders.modesOf(supergroup)).toEqual(new Map([['world', 'daily']]));
    expect(room.orders.of(supergroup, room.now())).toMatchObject({
      isSilent: true,
      rhythm: { timeZone: 'Asia/Baku', digestMinute: 600 },
    });
  });
});
