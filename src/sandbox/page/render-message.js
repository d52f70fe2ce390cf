/** Draws one message of the Bot API's shape as a bubble, or as a quiet line when it tells of an event in the chat. */
import { avatar, h, safeHref } from './dom.js';
import { icon } from './icons.js';
import { inlineKeyboard } from './keyboard.js';
import { renderText } from './render-entities.js';
import { fullTimeOf, hourOf, sizeOf } from './when.js';

const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)$/i;

export const nameOf = person =>
  [person?.first_name, person?.last_name].filter(Boolean).join(' ') || person?.title || 'Somebody';

/** What friends call a person, and a group by its title. */
export const shortNameOf = person => person?.first_name ?? nameOf(person);

/** One line of plain words for a list, a quote or a screen reader. */
export function gistOf(message) {
  if (message.text !== undefined) return message.text;
  if (message.caption !== undefined) return message.caption;
  if (message.document) return message.document.file_name ?? 'Document';
  if (message.photo) return 'Photo';
  if (message.contact) return `Contact: ${nameOf(message.contact)}`;
  if (message.location) return 'Location';
  return serviceText(message) ?? 'Message';
}

function serviceText(message) {
  const who = nameOf(message.from);
  if (message.new_chat_members) return `${who} added ${message.new_chat_members.map(nameOf).join(', ')}`;
  if (message.left_chat_member) return `${nameOf(message.left_chat_member)} left the group`;
  if (message.pinned_message) return `${who} pinned “${gistOf(message.pinned_message).slice(0, 40)}”`;
  if (message.group_chat_created || message.supergroup_chat_created) return `${who} created the group`;
  if (message.new_chat_title) return `${who} renamed the group to “${message.new_chat_title}”`;
  if (message.users_shared) return `${who} shared ${sharedNames(message.users_shared)} with the bot`;
  return null;
}

/** The bot asked for the names, or knows numbers only. */
function sharedNames({ users }) {
  const names = users.map(user => nameOf(user)).filter(name => name !== 'Somebody');
  return names.length > 0 ? names.join(', ') : users.length === 1 ? 'a person' : `${users.length} people`;
}

function originName(origin) {
  if (origin.type === 'user') return nameOf(origin.sender_user);
  if (origin.type === 'hidden_user') return origin.sender_user_name;
  return origin.sender_chat?.title ?? origin.chat?.title ?? 'a chat';
}

function replyQuote(message, actions) {
  const original = message.reply_to_message;
  if (!original) return null;
  const text = message.quote?.text ?? gistOf(original);
  return h(
    'button',
    { type: 'button', class: 'reply-quote', onclick: () => actions.showMessage(original.message_id) },
    h('span', { class: 'reply-name' }, nameOf(original.from ?? original.chat)),
    h('span', { class: 'reply-text' }, text),
  );
}

/** Pictures come through the sandbox itself; a picture that cannot be had leaves no broken frame behind. */
function picture(address, description, className) {
  const href = safeHref(address);
  if (href === null) return null;
  const image = h('img', { src: href, alt: description, class: className, loading: 'lazy' });
  image.addEventListener('error', () => image.remove());
  return image;
}

function photo(message) {
  if (!message.photo) return null;
  const largest = Array.isArray(message.photo) ? message.photo.at(-1) : message.photo;
  return picture(largest?.url ?? '', message.caption?.slice(0, 120) ?? 'Photo', 'photo');
}

function documentTile(message) {
  const file = message.document;
  if (!file) return null;
  const name = file.file_name ?? 'document';
  const extension = name.includes('.') ? name.split('.').at(-1).slice(0, 4).toUpperCase() : 'FILE';
  return h(
    'a',
    {
      class: 'document',
      href: safeHref(file.url ?? '') ?? undefined,
      download: name,
      'aria-label': `Download ${name}`,
    },
    h('span', { class: 'document-kind', 'aria-hidden': 'true' }, icon('document'), h('span', {}, extension)),
    h(
      'span',
      { class: 'document-words' },
      h('span', { class: 'document-name' }, name),
      h(
        'span',
        { class: 'document-size' },
        file.file_size ? `${sizeOf(file.file_size)} · Download` : 'Download',
      ),
    ),
  );
}

function contactCard(message) {
  if (!message.contact) return null;
  return h(
    'div',
    { class: 'contact-card' },
    avatar(nameOf(message.contact)),
    h(
      'span',
      {},
      h('strong', {}, nameOf(message.contact)),
      h('span', { class: 'quiet' }, message.contact.phone_number),
    ),
  );
}

function locationLine({ location }) {
  if (!location) return null;
  return h('div', { class: 'text' }, `📍 ${location.latitude.toFixed(2)}, ${location.longitude.toFixed(2)}`);
}

function firstAddress(message) {
  const entities = message.entities ?? [];
  const link = entities.find(entity => entity.type === 'text_link' || entity.type === 'url');
  if (!link) return null;
  return link.url ?? message.text.slice(link.offset, link.offset + link.length);
}

/** Telegram would fetch the page; the sandbox shows what the bot asked for: the picture, or where the link leads. */
function linkPreview(message, actions) {
  const options = message.link_preview_options;
  if (message.text === undefined || options?.is_disabled) return null;
  const href = safeHref(options?.url ?? firstAddress(message) ?? '');
  if (!href?.startsWith('http') || new URL(href).hostname === 't.me') return null;
  const url = new URL(href);
  const isPicture = PICTURE.test(url.pathname);
  if (!isPicture && !options?.url) return null;
  return h(
    'a',
    {
      class: `preview ${options?.prefer_small_media ? 'small' : 'large'}`,
      href,
      target: '_blank',
      rel: 'noopener noreferrer',
      onclick: event => actions.openLink(href) && event.preventDefault(),
    },
    isPicture ? picture(href, 'Picture of the article', 'preview-picture') : null,
    isPicture
      ? null
      : h(
          'span',
          { class: 'preview-words' },
          h('strong', {}, url.host),
          h('span', {}, decodeURI(url.pathname)),
        ),
  );
}

function footer(message) {
  return h(
    'span',
    { class: 'meta' },
    message.edit_date ? h('span', { class: 'edited', title: fullTimeOf(message.edit_date) }, 'edited') : null,
    h(
      'time',
      { datetime: new Date(message.date * 1000).toISOString(), title: fullTimeOf(message.date) },
      hourOf(message.date),
    ),
  );
}

function bubble(message, { isGroup, isMine }, actions) {
  const text = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities;
  const preview = linkPreview(message, actions);
  const isAbove = message.link_preview_options?.show_above_text || message.show_caption_above_media === false;
  return h(
    'div',
    { class: 'bubble' },
    isGroup && !isMine ? h('span', { class: 'sender' }, nameOf(message.from)) : null,
    message.forward_origin
      ? h(
          'span',
          { class: 'forwarded' },
          'Forwarded from ',
          h('strong', {}, originName(message.forward_origin)),
        )
      : null,
    message.via_bot
      ? h('span', { class: 'forwarded' }, 'via ', h('strong', {}, `@${message.via_bot.username}`))
      : null,
    replyQuote(message, actions),
    photo(message),
    documentTile(message),
    contactCard(message),
    locationLine(message),
    isAbove ? preview : null,
    text === undefined ? null : h('div', { class: 'text', dir: 'auto' }, renderText(text, entities, actions)),
    isAbove ? null : preview,
    footer(message),
  );
}

/** @returns an <li> that knows its message by `data-message-id` */
export function renderMessage(message, view, actions) {
  const service = serviceText(message);
  if (service !== null) {
    return h('li', { class: 'service', 'data-message-id': message.message_id }, h('span', {}, service));
  }
  const side = view.isMine ? 'mine' : 'theirs';
  return h(
    'li',
    { class: `message ${side}`, 'data-message-id': message.message_id },
    view.isGroup && !view.isMine ? avatar(nameOf(message.from), 'small') : null,
    h(
      'div',
      { class: 'message-column' },
      h('span', { class: 'sr-only' }, `${view.isMine ? 'You' : nameOf(message.from)}:`),
      h(
        'div',
        { class: 'bubble-line' },
        bubble(message, view, actions),
        h(
          'button',
          {
            type: 'button',
            class: 'icon-button reply',
            'aria-label': 'Reply',
            onclick: () => actions.replyTo(message),
          },
          icon('reply'),
        ),
      ),
      inlineKeyboard(message, actions),
    ),
  );
}
