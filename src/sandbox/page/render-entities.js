/** Turns a text and its entities, as the Bot API gives them, into DOM nodes. */
import { h, safeHref } from './dom.js';
import { formatEntityTime, fullTimeOf } from './when.js';

const PLAIN_TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
};
const BLOCKS = new Set(['blockquote', 'expandable_blockquote', 'pre']);

function link(address, actions) {
  const href = safeHref(address);
  if (href === null) return h('span');
  return h('a', {
    href,
    target: '_blank',
    rel: 'noopener noreferrer',
    onclick: event => {
      if (actions.openLink(href)) event.preventDefault();
    },
  });
}

function spoiler() {
  const element = h('span', {
    class: 'spoiler',
    role: 'button',
    tabindex: '0',
    'aria-label': 'Hidden text, press to show',
  });
  const reveal = event => {
    if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    element.classList.add('shown');
    for (const name of ['role', 'tabindex', 'aria-label']) element.removeAttribute(name);
  };
  element.addEventListener('click', reveal);
  element.addEventListener('keydown', reveal);
  return element;
}

/** The toggle appears only when the quote is taller than the three lines shown folded. */
function expandableQuote() {
  const body = h('div', { class: 'quote-body' });
  const toggle = h(
    'button',
    { type: 'button', class: 'quote-toggle', 'aria-expanded': 'false', hidden: true },
    'Show more',
  );
  const quote = h('blockquote', { class: 'expandable folded' }, body, toggle);
  toggle.addEventListener('click', () => {
    const isFolded = quote.classList.toggle('folded');
    toggle.textContent = isFolded ? 'Show more' : 'Show less';
    toggle.setAttribute('aria-expanded', String(!isFolded));
  });
  const watch = new ResizeObserver(() => {
    if (quote.classList.contains('folded')) toggle.hidden = body.scrollHeight <= body.clientHeight + 1;
  });
  watch.observe(body);
  return { element: quote, inside: body };
}

function moment(entity) {
  const iso = new Date(entity.unix_time * 1000).toISOString();
  return h('time', { datetime: iso, title: fullTimeOf(entity.unix_time), class: 'moment' });
}

const command = (content, actions) =>
  h('button', { type: 'button', class: 'text-command', onclick: () => actions.sendText(content) });

/** The element for one entity, and where its content goes. */
function elementFor(entity, content, actions) {
  const same = element => ({ element, inside: element });
  switch (entity.type) {
    case 'text_link':
      return same(link(entity.url, actions));
    case 'url':
      return same(link(/^[a-z][a-z0-9+.-]*:/i.test(content) ? content : `https://${content}`, actions));
    case 'email':
      return same(link(`mailto:${content}`, actions));
    case 'mention':
      return same(link(`https://t.me/${content.slice(1)}`, actions));
    case 'bot_command':
      return same(command(content, actions));
    case 'spoiler':
      return same(spoiler());
    case 'blockquote':
      return same(h('blockquote'));
    case 'expandable_blockquote':
      return expandableQuote();
    case 'date_time':
      return same(moment(entity));
    case 'hashtag':
    case 'cashtag':
    case 'text_mention':
      return same(h('span', { class: 'tag' }));
    default:
      return same(h(PLAIN_TAGS[entity.type] ?? 'span'));
  }
}

/** Entities may nest and may share a range; of two that merely overlap, the later one is cut in two. */
function fillRange(parent, text, from, to, entities, actions) {
  let at = from;
  entities.forEach((entity, index) => {
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (end <= start) return;
    parent.append(text.slice(at, start));
    const content = text.slice(start, end);
    const { element, inside } = elementFor(entity, content, actions);
    if (entity.type === 'date_time' && entity.date_time_format) {
      inside.append(formatEntityTime(entity.unix_time, entity.date_time_format));
    } else {
      const inner = entities.slice(index + 1).filter(other => other.offset < end);
      fillRange(inside, text, start, end, inner, actions);
    }
    parent.append(element);
    at = end;
    // A block already ends its line; the line feed behind it would draw an empty one.
    if (BLOCKS.has(entity.type) && text[at] === '\n') at += 1;
  });
  parent.append(text.slice(at, to));
}

/**
 * @param {string} text
 * @param {Array<{type: string, offset: number, length: number}> | undefined} entities offsets in UTF-16 units
 * @param {{openLink(href: string): boolean, sendText(text: string): void}} actions what a press on a part does;
 *   `openLink` says whether it took care of the address
 */
export function renderText(text, entities, actions) {
  const fragment = document.createDocumentFragment();
  const ordered = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  fillRange(fragment, text, 0, text.length, ordered, actions);
  return fragment;
}
