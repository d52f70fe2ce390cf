/** Draws the open chat: its head, its messages by day, and what to do first while there are none. */
import { avatar, fill, h } from './dom.js';
import { gistOf, nameOf, renderMessage, shortNameOf } from './render-message.js';
import { dayKeyOf, dayNameOf } from './when.js';
import { chatTitle, isWithBot, personOf } from './world.js';

/** Pixels from the end within which one counts as reading the newest message. */
const NEAR_END = 120;

function subtitle(world, chat, viewerId) {
  if (isWithBot(world, chat)) {
    const who = shortNameOf(personOf(world, viewerId));
    return world.blockedIds.has(viewerId) ? `${who} has blocked this bot` : `bot · you are ${who}`;
  }
  if (chat.isGroup)
    return `${chat.memberIds.length} members · you are ${shortNameOf(personOf(world, viewerId))}`;
  return `you are ${shortNameOf(personOf(world, viewerId))}`;
}

function emptyState(world, chat) {
  if (isWithBot(world, chat)) {
    return h(
      'li',
      { class: 'empty' },
      h('h2', {}, 'What can this bot do?'),
      h(
        'p',
        {},
        'It reads the news for you: short summaries, the full text when you want it, and a push when something happens in a topic you follow.',
      ),
      h(
        'p',
        { class: 'empty-first' },
        'Type ',
        h('code', {}, '/start'),
        ' or press ',
        h('strong', {}, 'Start'),
        '.',
      ),
    );
  }
  const hint = chat.isGroup
    ? [
        'Type ',
        h('code', {}, '/latest'),
        ' to ask the bot in front of everybody, or ',
        h('code', {}, `@${world.me.username} words`),
        ' to share an article.',
      ]
    : ['Share an article: type ', h('code', {}, `@${world.me.username} `), 'and some words.'];
  return h('li', { class: 'empty' }, h('h2', {}, 'Nothing here yet'), h('p', { class: 'empty-first' }, hint));
}

const daySeparator = seconds =>
  h('li', { class: 'day', 'data-day': dayKeyOf(seconds) }, h('span', {}, dayNameOf(seconds)));

export function createConversation(elements, actions) {
  /** message id → { signature, node }: what did not change keeps its node, and with it focus and unfolded quotes. */
  let drawn = new Map();
  let drawnChatId = null;

  /** Whether the newest message is to stay in sight, whatever grows: a picture that arrives, a keyboard that opens. */
  let isAtEnd = true;
  const toEnd = () => {
    isAtEnd = true;
    elements.scroller.scrollTop = elements.scroller.scrollHeight;
  };
  const distanceToEnd = () =>
    elements.scroller.scrollHeight - elements.scroller.scrollTop - elements.scroller.clientHeight;

  function nodeFor(message, chat, viewerId) {
    const signature = `${viewerId} ${JSON.stringify(message)}`;
    const before = drawn.get(message.message_id);
    if (before?.signature === signature) return before;
    const isMine = message.from?.id === viewerId;
    return { signature, node: renderMessage(message, { isMine, isGroup: chat.isGroup }, actions) };
  }

  function renderMessages(world, chat, viewerId) {
    const next = new Map();
    const nodes = [];
    let day = null;
    let author = null;
    for (const message of chat.messages) {
      if (dayKeyOf(message.date) !== day) {
        day = dayKeyOf(message.date);
        author = null;
        nodes.push(daySeparator(message.date));
      }
      const entry = nodeFor(message, chat, viewerId);
      entry.node.classList.toggle('follows', message.from?.id === author);
      author = message.from?.id ?? null;
      next.set(message.message_id, entry);
      nodes.push(entry.node);
    }
    drawn = next;
    place(elements.list, nodes.length > 0 ? nodes : [emptyState(world, chat)]);
  }

  function render(store, chat, viewerId) {
    const { world } = store;
    const isSwitch = drawnChatId !== chat.id;
    if (isSwitch) drawn = new Map();
    const lastBefore = Math.max(0, ...drawn.keys());
    drawnChatId = chat.id;
    const title = chatTitle(world, chat, viewerId);
    fill(elements.avatar, avatar(title, isWithBot(world, chat) ? 'bot' : ''));
    elements.title.textContent = title;
    elements.subtitle.textContent = subtitle(world, chat, viewerId);
    renderMessages(world, chat, viewerId);
    const fresh = isSwitch
      ? []
      : chat.messages.filter(message => message.message_id > lastBefore && message.from?.id !== viewerId);
    const isOwn = chat.messages.at(-1)?.from?.id === viewerId;
    if (isSwitch || isAtEnd || isOwn) toEnd();
    for (const message of fresh)
      elements.live.textContent = `${nameOf(message.from)}: ${gistOf(message).slice(0, 300)}`;
    elements.jump.hidden = isAtEnd;
  }

  elements.scroller.addEventListener('scroll', () => {
    isAtEnd = distanceToEnd() < NEAR_END;
    elements.jump.hidden = isAtEnd;
  });
  const growth = new ResizeObserver(() => {
    if (isAtEnd) toEnd();
  });
  growth.observe(elements.scroller);
  growth.observe(elements.list);
  elements.jump.addEventListener('click', toEnd);

  return {
    render,
    /** Brings an earlier message into sight and lets it glow for a moment. */
    show(messageId) {
      const node = drawn.get(messageId)?.node;
      isAtEnd = false;
      node?.scrollIntoView({ block: 'center' });
      node?.classList.add('glow');
      node?.addEventListener('animationend', () => node.classList.remove('glow'), { once: true });
    },
  };
}

/** Makes `list` hold exactly `nodes`, moving only what is out of place, so that a focused button keeps the focus. */
function place(list, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    if (list.children[index] !== node) list.insertBefore(node, list.children[index] ?? null);
  });
}
