/** Puts the page together: hears of changes, draws the columns, and turns presses into calls. */
import { createActions } from './actions.js';
import { api, followChanges } from './api.js';
import { createCallLog } from './call-log.js';
import { renderChatList, totalUnread } from './chat-list.js';
import { createComposer } from './composer.js';
import { createConversation } from './conversation.js';
import { renderDesk } from './desk.js';
import { createDrawers } from './drawers.js';
import { icon } from './icons.js';
import { renderLetters } from './mailbox.js';
import { toast } from './notices.js';
import { createStore } from './store.js';
import { chatOf, isWithBot, readWorld, viewerOf } from './world.js';

const byId = id => document.getElementById(id);
for (const element of document.querySelectorAll('[data-icon]')) element.prepend(icon(element.dataset.icon));

// A reader without a mouse scrolls by keys, for which the messages must be able to hold the focus.
byId('scroller').tabIndex = 0;

const store = createStore();
const drawers = createDrawers({
  chatsButton: byId('chats-button'),
  sideButton: byId('side-button'),
  closeButtons: document.querySelectorAll('.drawer-close'),
  tabs: [byId('tab-desk'), byId('tab-mailbox'), byId('tab-calls')],
  veil: byId('veil'),
});
const parts = { composer: null, conversation: null };
const actions = createActions(store, api, { drawers, parts, letterBox: byId('page-mailbox'), refresh });
const conversation = createConversation(
  {
    list: byId('messages'),
    scroller: byId('scroller'),
    title: byId('chat-title'),
    subtitle: byId('chat-subtitle'),
    avatar: byId('head-avatar'),
    jump: byId('jump'),
    live: byId('live'),
  },
  actions,
);
const composer = createComposer(
  {
    form: byId('composer'),
    field: byId('field'),
    send: byId('send'),
    menu: byId('menu'),
    start: byId('start'),
    suggestions: byId('suggestions'),
    note: byId('suggestion-note'),
    replyBar: byId('reply-bar'),
    replyWords: byId('reply-words'),
    replyClose: byId('reply-close'),
    keyboard: byId('keyboard'),
    keyboardToggle: byId('keyboard-toggle'),
  },
  actions,
);
Object.assign(parts, { composer, conversation });
const callLog = createCallLog(byId('page-calls'));

function setBadge(element, count) {
  element.hidden = count === 0;
  element.textContent = String(count);
}

/** The chat that was asked for in the address, else the first person's talk with the bot. */
function openedChat(world) {
  const asked = Number(location.hash.slice(1));
  return (
    chatOf(world, store.chatId) ??
    chatOf(world, asked) ??
    world.chats.find(chat => isWithBot(world, chat)) ??
    world.chats[0]
  );
}

function draw() {
  const { world } = store;
  if (!world) return;
  byId('offline').hidden = store.isOnline;
  const chat = openedChat(world);
  if (chat) {
    store.chatId = chat.id;
    store.personId = viewerOf(world, chat, store.personId);
    if (location.hash !== `#${chat.id}`) history.replaceState(null, '', `#${chat.id}`);
    conversation.render(store, chat, store.personId);
    composer.render(world, chat, store.personId);
    store.markRead(chat);
  }
  renderChatList(store, { people: byId('people'), chats: byId('chat-list') }, actions);
  renderDesk(byId('page-desk'), store, actions);
  callLog.render(world.calls);
  if (store.openLetterId === null)
    renderLetters(byId('page-mailbox'), world.letters, store.readLetterIds, actions);
  const newLetters = world.letters.filter(letter => !store.readLetterIds.has(letter.id)).length;
  setBadge(byId('mail-badge'), newLetters);
  setBadge(byId('side-badge'), newLetters);
  const unread = totalUnread(store);
  setBadge(byId('chats-badge'), unread);
  document.title = unread > 0 ? `(${unread}) Towncrier sandbox` : 'Towncrier sandbox';
}

let isLoading = false;
let isStale = false;
/** One request at a time; what changed meanwhile is fetched once more, not once for each change. */
async function refresh() {
  isStale = true;
  if (isLoading) return;
  isLoading = true;
  try {
    while (isStale) {
      isStale = false;
      store.setWorld(readWorld(await api.state()));
    }
  } catch (error) {
    toast(error.message, 'bad');
  } finally {
    isLoading = false;
  }
}

const clock = new Intl.DateTimeFormat(undefined, {
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});
let heardAt = performance.now();
store.listen(draw);
store.listen(() => {
  heardAt = performance.now();
});
setInterval(() => {
  if (!store.world) return;
  const nowMs = store.world.nowSeconds * 1000 + (performance.now() - heardAt);
  byId('clock').textContent = clock.format(nowMs);
  byId('clock').dateTime = new Date(nowMs).toISOString();
}, 500);
followChanges(refresh, isOnline => store.set({ isOnline }));
