/** Draws the keyboards a bot sends: buttons under a message, and the one that replaces the keys. */
import { h } from './dom.js';
import { icon } from './icons.js';

/** Who presses what: the first key a button has decides what it does. */
const KINDS = [
  ['callback_data', null, (button, message, actions) => actions.pressCallback(message, button.callback_data)],
  ['url', 'link', (button, _message, actions) => actions.followButton(button.url)],
  [
    'switch_inline_query_chosen_chat',
    'share',
    (button, _message, actions) => actions.pickChat(button.switch_inline_query_chosen_chat),
  ],
  [
    'switch_inline_query',
    'share',
    (button, _message, actions) => actions.pickChat({ query: button.switch_inline_query }),
  ],
  [
    'switch_inline_query_current_chat',
    'share',
    (button, _message, actions) => actions.startInline(button.switch_inline_query_current_chat),
  ],
  ['copy_text', 'copy', (button, _message, actions) => actions.copy(button.copy_text.text)],
  ['web_app', 'app', (button, _message, actions) => actions.openApp(button.web_app.url)],
  ['login_url', 'link', (button, _message, actions) => actions.followButton(button.login_url.url)],
];

function inlineButton(button, message, actions) {
  const kind = KINDS.find(([key]) => button[key] !== undefined);
  const element = h(
    'button',
    {
      type: 'button',
      class: button.style ? `key style-${button.style}` : 'key',
      disabled: kind === undefined,
    },
    h('span', { class: 'key-text' }, button.text),
    kind?.[1] ? icon(kind[1]) : null,
  );
  if (kind === undefined) return element;
  element.addEventListener('click', async () => {
    if (element.getAttribute('aria-busy') === 'true') return;
    element.setAttribute('aria-busy', 'true');
    try {
      await kind[2](button, message, actions);
    } finally {
      element.removeAttribute('aria-busy');
    }
  });
  return element;
}

/** The rows under a message, or null when it has none. */
export function inlineKeyboard(message, actions) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  return h(
    'div',
    { class: 'inline-keyboard', role: 'group', 'aria-label': 'Buttons of this message' },
    rows.map(row =>
      h(
        'div',
        { class: 'key-row' },
        row.map(button => inlineButton(button, message, actions)),
      ),
    ),
  );
}

/**
 * The keyboard in force in a chat: the last one sent and not taken away since.
 * A message without markup leaves it standing, as in Telegram.
 */
export function replyKeyboardOf(messages, botId) {
  for (const message of messages.toReversed()) {
    if (message.from?.id !== botId || !message.reply_markup) continue;
    if (message.reply_markup.remove_keyboard) return null;
    if (message.reply_markup.keyboard) return { ...message.reply_markup, messageId: message.message_id };
  }
  return null;
}

function press(button, actions) {
  if (typeof button === 'string') return actions.sendText(button);
  if (button.request_contact) return actions.shareContact();
  if (button.request_users) return actions.sharePeople(button.request_users);
  if (button.web_app) return actions.openApp(button.web_app.url);
  if (button.request_location) return actions.shareLocation();
  return actions.sendText(button.text);
}

/** The rows of a reply keyboard. */
export function replyKeyboard(markup, actions) {
  return markup.keyboard.map(row =>
    h(
      'div',
      { class: 'key-row' },
      row.map(button =>
        h(
          'button',
          { type: 'button', class: 'key', onclick: () => press(button, actions) },
          h('span', { class: 'key-text' }, typeof button === 'string' ? button : button.text),
          button.request_contact || button.request_users ? icon('contact') : null,
        ),
      ),
    ),
  );
}
