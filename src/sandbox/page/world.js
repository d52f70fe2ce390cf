/** Reads the control API's state into what the page draws, so that only this file knows its shape. */
import { nameOf } from './render-message.js';

const idOf = member => (typeof member === 'object' ? member.id : member);

function chatFrom(raw) {
  const memberIds = (raw.members ?? []).map(idOf);
  const messages = [...(raw.messages ?? [])].sort((a, b) => a.message_id - b.message_id);
  return {
    id: raw.id,
    type: raw.type,
    title: raw.title,
    memberIds,
    messages,
    isGroup: raw.type !== 'private',
  };
}

/** Commands by language code; '' holds those for everybody else. */
function commandsFrom(raw) {
  if (Array.isArray(raw)) return new Map([['', raw]]);
  return new Map(Object.entries(raw ?? {}));
}

/** The world as a whole: the bot, its people, their chats, the letters and what the bot asked for. */
export function readWorld(raw) {
  return {
    me: raw.me,
    people: raw.users.filter(user => !user.is_bot),
    chats: raw.chats.map(chatFrom),
    commands: commandsFrom(raw.commands),
    letters: raw.mailbox ?? [],
    calls: raw.calls ?? [],
    faults: raw.faults ?? [],
    blockedIds: new Set(raw.blocked ?? raw.users.filter(user => user.has_blocked_bot).map(user => user.id)),
    nowSeconds: raw.now === undefined ? Date.now() / 1000 : raw.now / 1000,
    remaining: raw.remaining,
  };
}

export const personOf = (world, id) => world.people.find(person => person.id === id);
export const chatOf = (world, id) => world.chats.find(chat => chat.id === id);
export const isWithBot = (world, chat) => chat.type === 'private' && chat.memberIds.includes(world.me.id);

/** Which person looks at a chat: the current one where they are in it, else the one whose private chat it is. */
export function viewerOf(world, chat, currentId) {
  if (chat.memberIds.includes(currentId)) return currentId;
  return chat.memberIds.find(id => id !== world.me.id) ?? currentId;
}

/** What a chat is called by the person who looks at it. */
export function chatTitle(world, chat, viewerId) {
  if (chat.isGroup) return chat.title;
  if (chat.memberIds.includes(world.me.id)) return nameOf(world.me);
  const other = chat.memberIds.find(id => id !== viewerId);
  return nameOf(personOf(world, other));
}

/** The menu of commands in the person's language, else in none in particular. */
export function commandsFor(world, person) {
  return (
    world.commands.get(person?.language_code ?? '') ??
    world.commands.get('') ??
    world.commands.get('en') ??
    []
  );
}
