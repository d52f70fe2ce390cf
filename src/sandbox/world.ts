/** The pretend Telegram's state: people, chats and their messages, and who wants to know when it changes. */
import type { Chat, Json, Membership, Message, User } from './shapes.ts';

/** More are of no use to anybody who looks at the page, and the page is sent all of them at each change. */
const MESSAGES_KEPT = 300;

export interface NewGroup {
  readonly id: number;
  readonly title: string;
  readonly type?: 'group' | 'supergroup' | 'channel';
  readonly memberIds: readonly number[];
  /** Those of the members who administer it. */
  readonly administratorIds?: readonly number[];
  /** The topics of a forum, by their message_thread_id. */
  readonly threadIds?: readonly number[];
}

export interface World {
  readonly me: User;
  readonly users: ReadonlyMap<number, User>;
  readonly chats: ReadonlyMap<number, Chat>;
  /** Milliseconds since 1970. */
  now(): number;
  /** A person, with the private chat between them and the bot, which they have not started yet. */
  addPerson(user: Omit<User, 'is_bot'>): User;
  /** A group or channel; the bot is in it when its id is among `memberIds`. */
  addGroup(group: NewGroup): Chat;
  /** A private chat of two people, which the bot does not see. */
  addTalk(id: number, personIds: readonly [number, number]): Chat;
  user(id: number): User;
  chat(id: number): Chat;
  /** Adds a message to a chat; `content` is everything a message has besides who, where and when. */
  post(chat: Chat, from: User, content: Json): Message;
  find(chat: Chat, messageId: number): Message | undefined;
  remove(chat: Chat, messageId: number): void;
  /** A group becomes a supergroup with another id, as Telegram does when it grows. */
  migrate(chat: Chat, toId: number): Chat;
  /** Tells everybody who listens; whoever changes something calls it once when done. */
  changed(): void;
  /** @returns what ends the listening */
  onChange(listener: () => void): () => void;
  snapshot(): Json;
}

/** Thrown when a person on the page, or a test, names something that is not there. */
export class NotHere extends Error {}

export function createWorld(me: User, now: () => number, kept?: Json): World {
  const users = new Map<number, User>([[me.id, me]]);
  const chats = new Map<number, Chat>();
  const listeners = new Set<() => void>();
  let lastMessageId = 0;

  function addChat(id: number, type: Chat['type'], memberIds: readonly number[], title?: string): Chat {
    const members = new Map(memberIds.map((member): [number, Membership] => [member, 'member']));
    const chat: Chat = {
      ...{ id, type, members, messages: [], isStarted: false, migratedTo: null },
      ...(title === undefined ? {} : { title }),
    };
    chats.set(id, chat);
    return chat;
  }

  const world: World = {
    me,
    users,
    chats,
    now,
    addPerson(user) {
      const person = { ...user, is_bot: false };
      users.set(person.id, person);
      addChat(person.id, 'private', [person.id, me.id]);
      return person;
    },
    addGroup({ id, title, type = 'supergroup', memberIds, administratorIds = [], threadIds }) {
      const chat = addChat(id, type, memberIds, title);
      for (const administrator of administratorIds) chat.members.set(administrator, 'administrator');
      if (threadIds !== undefined) chat.threadIds = [...threadIds];
      return chat;
    },
    addTalk: (id, personIds) => addChat(id, 'private', personIds),
    user(id) {
      const user = users.get(id);
      if (user === undefined) throw new NotHere(`There is nobody with the number ${id} in the sandbox.`);
      return user;
    },
    chat(id) {
      const chat = chats.get(id);
      if (chat === undefined) throw new NotHere(`There is no chat ${id} in the sandbox.`);
      return chat;
    },
    post(chat, from, content) {
      lastMessageId += 1;
      const message: Message = {
        ...{ message_id: lastMessageId, from, chat: chatShape(world, chat) },
        ...{ date: Math.floor(now() / 1000), ...content },
      };
      chat.messages.push(message);
      if (chat.messages.length > MESSAGES_KEPT) chat.messages.shift();
      return message;
    },
    find: (chat, messageId) => chat.messages.find(message => message.message_id === messageId),
    remove(chat, messageId) {
      chat.messages = chat.messages.filter(message => message.message_id !== messageId);
    },
    migrate(chat, toId) {
      const next = addChat(toId, 'supergroup', [], chat.title);
      for (const [member, status] of chat.members) next.members.set(member, status);
      chat.migratedTo = toId;
      return next;
    },
    changed() {
      for (const listener of listeners) listener();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => ({
      lastMessageId,
      users: [...users.values()],
      chats: [...chats.values()].map(chat => ({ ...chat, members: [...chat.members] })),
    }),
  };

  if (kept !== undefined) {
    // What an earlier run wrote of itself; a file that was tampered with fails where it is read.
    const { users: people, chats: places, lastMessageId: last } = kept as unknown as Kept;
    for (const user of people) users.set(user.id, user);
    users.set(me.id, me);
    for (const chat of places) chats.set(chat.id, { ...chat, members: new Map(chat.members) });
    lastMessageId = last;
  }
  return world;
}

interface Kept {
  readonly lastMessageId: number;
  readonly users: readonly User[];
  readonly chats: readonly (Omit<Chat, 'members'> & { readonly members: [number, Membership][] })[];
}

/** The `chat` of a message, as the bot sees it. */
export function chatShape(world: World, chat: Chat): Json & { id: number; type: string } {
  if (chat.type !== 'private') {
    const forum = chat.threadIds === undefined ? {} : { is_forum: true };
    return { id: chat.id, type: chat.type, title: chat.title, ...forum };
  }
  const { first_name, last_name, username } = world.users.get(chat.id) ?? { first_name: '' };
  return {
    ...{ id: chat.id, type: chat.type, first_name },
    ...(last_name === undefined ? {} : { last_name }),
    ...(username === undefined ? {} : { username }),
  };
}

/** The private chat of a person and the bot. */
export const isWithBot = (world: World, chat: Chat): boolean =>
  chat.type === 'private' && chat.members.has(world.me.id);

/** The name by which the bot may edit a message that a person sent by its inline mode. */
export const inlineIdOf = (chatId: number, { message_id }: Message): string => `${chatId}_${message_id}`;
