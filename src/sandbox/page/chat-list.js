/** Draws the left column: who one plays, and the chats with what is new in each. */
import { avatar, fill, h } from './dom.js';
import { gistOf, nameOf, shortNameOf } from './render-message.js';
import { hourOf } from './when.js';
import { chatTitle, isWithBot, viewerOf } from './world.js';

const badge = count =>
  count === 0
    ? null
    : h('span', { class: 'badge' }, String(count), h('span', { class: 'sr-only' }, ' unread'));

function lastLine(chat, viewerId) {
  const last = chat.messages.at(-1);
  if (!last) return 'No messages yet';
  const who = last.from?.id === viewerId ? 'You: ' : chat.isGroup ? `${shortNameOf(last.from)}: ` : '';
  return who + gistOf(last).replace(/\s+/g, ' ').slice(0, 90);
}

function chatRow(store, chat, actions) {
  const { world, personId } = store;
  const viewerId = viewerOf(world, chat, personId);
  const title = chatTitle(world, chat, viewerId);
  const unread = store.unreadOf(chat, viewerId);
  const last = chat.messages.at(-1);
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: 'chat-row',
        'data-chat-id': chat.id,
        'aria-current': chat.id === store.chatId ? 'true' : undefined,
        onclick: () => actions.openChat(chat.id),
      },
      avatar(title, isWithBot(world, chat) ? 'bot' : ''),
      h(
        'span',
        { class: 'chat-words' },
        h(
          'span',
          { class: 'chat-top' },
          h('span', { class: 'chat-title' }, title),
          last ? h('span', { class: 'chat-time' }, hourOf(last.date)) : null,
        ),
        h(
          'span',
          { class: 'chat-bottom' },
          h('span', { class: 'chat-last' }, lastLine(chat, viewerId)),
          badge(unread),
        ),
      ),
    ),
  );
}

function personSwitch(store, actions) {
  return store.world.people.map(person =>
    h(
      'button',
      {
        type: 'button',
        class: 'person',
        'aria-pressed': String(person.id === store.personId),
        onclick: () => actions.becomePerson(person.id),
      },
      avatar(nameOf(person), 'small'),
      shortNameOf(person),
    ),
  );
}

/** The chats of the person one plays first; other people's below, each under its owner's name. */
function groups(store) {
  const { world, personId } = store;
  const mine = world.chats.filter(chat => chat.memberIds.includes(personId));
  const others = world.people
    .filter(person => person.id !== personId)
    .map(person => ({
      heading: `${shortNameOf(person)}’s chats`,
      chats: world.chats.filter(chat => isWithBot(world, chat) && chat.memberIds.includes(person.id)),
    }));
  return [{ heading: 'Your chats', chats: mine }, ...others].filter(group => group.chats.length > 0);
}

/** Draws both parts anew and gives the focus back to the row that had it. */
export function renderChatList(store, elements, actions) {
  const focused = document.activeElement?.closest('.chat-row')?.getAttribute('data-chat-id');
  const wasSwitch = document.activeElement?.classList.contains('person') ?? false;
  fill(elements.people, personSwitch(store, actions));
  fill(
    elements.chats,
    groups(store).map(group =>
      h(
        'section',
        { class: 'chat-group', 'aria-label': group.heading },
        h('h2', {}, group.heading),
        h(
          'ul',
          {},
          group.chats.map(chat => chatRow(store, chat, actions)),
        ),
      ),
    ),
  );
  if (focused) elements.chats.querySelector(`[data-chat-id="${CSS.escape(focused)}"]`)?.focus();
  if (wasSwitch) elements.people.querySelector('[aria-pressed="true"]')?.focus();
}

/** All that is unread anywhere, for the window's title. */
export function totalUnread(store) {
  return store.world.chats.reduce(
    (sum, chat) => sum + store.unreadOf(chat, viewerOf(store.world, chat, store.personId)),
    0,
  );
}
