/** What people do in the pretend Telegram: write, press, share, block; the bot is told as Telegram would tell it. */
import { detectEntities } from './detect-entities.ts';
import type { Telegram } from './methods/method.ts';
import { MAX_TEXT, trimText } from './read-text.ts';
import { type Chat, isJson, type Json, type Membership, type Message, type User } from './shapes.ts';
import { sharedUsers } from './shared-users.ts';
import { chatShape, inlineIdOf, isWithBot, NotHere } from './world.ts';

/** As long as Telegram's own clients turn the wheel on a button. */
const ANSWER_MS = 15_000;
const MAX_QUERY = 256;

export interface Place {
  readonly chatId: number;
  readonly fromId: number;
  /** The topic of a forum. */
  readonly threadId?: number;
}

export interface People {
  write(place: Place, text: string, replyToId?: number): Message;
  /** Puts anything into the chat: a picture, a part of an album, what Telegram itself tells there. */
  send(place: Place, content: Json): Message;
  /** Resolves to what the bot answered, or to nothing when it did not. */
  press(place: Place, messageId: number, data: string): Promise<Json>;
  ask(place: Place, query: string, offset: string): Promise<Json>;
  /** Sends a result of the person's last inline query into the chat. */
  choose(place: Place, resultId: string): Message;
  shareContact(place: Place): Message;
  /** Sends where the person is, in degrees. */
  shareLocation(place: Place, latitude: number, longitude: number): Message;
  /** Answers a button that asks for people. */
  shareUsers(place: Place, requestId: number, userIds: readonly number[]): Message;
  /** Sends a message that the bot prepared for this person. */
  sendPrepared(place: Place, preparedId: string): Message;
  block(userId: number): void;
  unblock(userId: number): void;
  /** Changes what the bot is in a group or channel. */
  setBotMembership(place: Place, status: Membership): void;
  migrate(place: Place, toId: number): void;
  /** Empties the chat, as "Clear history" does. */
  clear(chatId: number): void;
}

interface LastAnswer {
  readonly query: string;
  readonly results: Map<string, Json>;
}

export function createPeople({ world, updates, questions, prepared }: Telegram): People {
  const lastAnswers = new Map<number, LastAnswer>();

  function enter({ chatId, fromId, threadId }: Place): [Chat, User] {
    const chat = world.chat(chatId);
    const user = world.user(fromId);
    if (!chat.members.has(fromId)) throw new NotHere(`${user.first_name} is not in this chat.`);
    if (chat.threadIds !== undefined && threadId !== undefined && !chat.threadIds.includes(threadId)) {
      throw new NotHere(`This forum has no topic ${threadId}.`);
    }
    if (isWithBot(world, chat) && chat.members.get(world.me.id) === 'kicked') {
      throw new NotHere(`${user.first_name} has blocked the bot: unblock it first.`);
    }
    return [chat, user];
  }

  /** Posts and tells the bot, if it may see it. In groups it sees what is meant for it, as by Telegram's privacy mode. */
  function say(place: Place, content: Json): Message {
    const [chat, user] = enter(place);
    if (chat.type === 'channel' && chat.members.get(user.id) !== 'administrator') {
      throw new NotHere('Only administrators write in a channel.');
    }
    if (isWithBot(world, chat)) chat.isStarted = true;
    const { threadId } = place;
    const thread = threadId === undefined ? {} : { message_thread_id: threadId, is_topic_message: true };
    const message = world.post(chat, user, { ...content, ...thread });
    if (isSeen(chat, message)) tell(chat, message);
    world.changed();
    return message;
  }

  /** What stands in a channel is the channel's own word: nobody learns which administrator wrote it. */
  function tell(chat: Chat, message: Message): void {
    if (chat.type !== 'channel') {
      updates.push('message', message);
      return;
    }
    const { from: _, ...post } = message;
    updates.push('channel_post', { ...post, sender_chat: chatShape(world, chat) });
  }

  function isSeen(chat: Chat, message: Message): boolean {
    const own = chat.members.get(world.me.id);
    if (own !== 'member' && own !== 'administrator') return false;
    if (chat.type === 'private' || own === 'administrator') return true;
    const via = message['via_bot'];
    const replied = message['reply_to_message'];
    const isOwn = (value: unknown): boolean => isJson(value) && value['id'] === world.me.id;
    return (
      isOwn(via) ||
      (isJson(replied) && isOwn(replied['from'])) ||
      isAddressed(message.text ?? String(message['caption'] ?? ''))
    );
  }

  function isAddressed(text: string): boolean {
    const name = (world.me.username ?? '').toLowerCase();
    if (text.toLowerCase().includes(`@${name}`)) return true;
    const command = /^\/\w+(@\w+)?/.exec(text);
    return command !== null && command[1] === undefined;
  }

  function change(chat: Chat, by: User, status: Membership): void {
    const before = chat.members.get(world.me.id) ?? 'left';
    if (before === status) return;
    chat.members.set(world.me.id, status);
    updates.push('my_chat_member', {
      ...{ chat: chatShape(world, chat), from: by, date: Math.floor(world.now() / 1000) },
      old_chat_member: { user: world.me, status: before },
      new_chat_member: { user: world.me, status, ...(status === 'kicked' ? { until_date: 0 } : {}) },
    });
    world.changed();
  }

  return {
    write(place, text, replyToId) {
      const trimmed = trimText({ text, entities: [] }).text;
      if (trimmed === '') throw new NotHere('There is nothing to send.');
      if (trimmed.length > MAX_TEXT) throw new NotHere(`A message holds at most ${MAX_TEXT} characters.`);
      const entities = detectEntities(trimmed, []);
      const replied = replyToId === undefined ? undefined : world.find(world.chat(place.chatId), replyToId);
      return say(place, {
        text: trimmed,
        ...(entities.length > 0 ? { entities } : {}),
        ...(replied === undefined ? {} : { reply_to_message: { ...replied, reply_to_message: undefined } }),
      });
    },
    send: say,
    async press(place, messageId, data) {
      const [chat, user] = enter(place);
      const message = world.find(chat, messageId);
      if (message === undefined || !hasButton(message, data)) throw new NotHere('This button is gone.');
      const { id, answer } = questions.ask(ANSWER_MS);
      const target =
        message['via_bot'] === undefined ? { message } : { inline_message_id: inlineIdOf(chat.id, message) };
      updates.push('callback_query', { id, from: user, chat_instance: String(chat.id), data, ...target });
      return (await answer) ?? {};
    },
    async ask(place, query, offset) {
      const [chat, user] = enter(place);
      if (query.length > MAX_QUERY) throw new NotHere(`A query holds at most ${MAX_QUERY} characters.`);
      const { id, answer } = questions.ask(ANSWER_MS);
      const kind = isWithBot(world, chat) ? 'sender' : chat.type;
      updates.push('inline_query', { id, from: user, query, offset, chat_type: kind });
      const found = await answer;
      if (found === null) throw new NotHere('The bot did not answer.');
      const results = Array.isArray(found['results']) ? found['results'].filter(isJson) : [];
      const last = lastAnswers.get(user.id);
      const known = offset !== '' && last?.query === query ? last.results : new Map<string, Json>();
      for (const result of results) known.set(String(result['id']), result);
      lastAnswers.set(user.id, { query, results: known });
      return found;
    },
    choose(place, resultId) {
      const last = lastAnswers.get(place.fromId);
      const result = last?.results.get(resultId);
      if (!isJson(result?.['message'])) throw new NotHere('This result is gone: search again.');
      const message = say(place, { via_bot: world.me, ...result['message'] });
      updates.push('chosen_inline_result', {
        ...{ result_id: resultId, from: world.user(place.fromId), query: last?.query ?? '' },
        // Only a message with buttons can be edited later, so only such a one has an id for it.
        ...(message.reply_markup === undefined
          ? {}
          : { inline_message_id: inlineIdOf(place.chatId, message) }),
      });
      return message;
    },
    shareContact(place) {
      const { id, first_name } = world.user(place.fromId);
      return say(place, { contact: { phone_number: `+994000${id}`, first_name, user_id: id } });
    },
    shareLocation: (place, latitude, longitude) => say(place, { location: { latitude, longitude } }),
    shareUsers(place, requestId, userIds) {
      return say(place, {
        users_shared: sharedUsers(world, world.chat(place.chatId), requestId, userIds),
      });
    },
    sendPrepared(place, preparedId) {
      const [chat, user] = enter(place);
      return say(place, { via_bot: world.me, ...prepared.take(preparedId, user.id, chat) });
    },
    block: userId => change(world.chat(userId), world.user(userId), 'kicked'),
    unblock: userId => change(world.chat(userId), world.user(userId), 'member'),
    setBotMembership: ({ chatId, fromId }, status) => change(world.chat(chatId), world.user(fromId), status),
    migrate(place, toId) {
      const [chat, user] = enter(place);
      const next = world.migrate(chat, toId);
      updates.push('message', world.post(chat, user, { migrate_to_chat_id: toId }));
      updates.push('message', world.post(next, user, { migrate_from_chat_id: chat.id }));
      world.changed();
    },
    clear(chatId) {
      world.chat(chatId).messages = [];
      world.changed();
    },
  };
}

function hasButton(message: Message, data: string): boolean {
  const rows = message.reply_markup?.['inline_keyboard'];
  return (
    Array.isArray(rows) && rows.flat().some(button => isJson(button) && button['callback_data'] === data)
  );
}
