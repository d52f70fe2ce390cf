/** Draws the mailbox: the letters the bot sent, and the open one as its reader would see it. */
import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { dayNameOf, hourOf } from './when.js';

const addressOf = value => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));
const secondsOf = letter => new Date(letter.at ?? letter.date ?? 0).getTime() / 1000;

function letterRow(letter, isRead, actions) {
  return h(
    'li',
    {},
    h(
      'button',
      {
        type: 'button',
        class: `letter-row ${isRead ? '' : 'unread'}`,
        onclick: () => actions.openLetter(letter.id),
      },
      h(
        'span',
        { class: 'letter-top' },
        h('span', { class: 'letter-to' }, `To ${addressOf(letter.to)}`),
        h('span', { class: 'letter-time' }, hourOf(secondsOf(letter))),
      ),
      h('span', { class: 'letter-subject' }, letter.subject || '(no subject)'),
    ),
  );
}

export function renderLetters(container, letters, readIds, actions) {
  if (letters.length === 0) {
    fill(
      container,
      h(
        'div',
        { class: 'empty-panel' },
        icon('letter'),
        h('p', {}, 'No letters yet.'),
        h(
          'p',
          { class: 'quiet' },
          'Open an article in the chat, press Recommend and choose By e-mail. The letter arrives here, not in anybody’s real mailbox.',
        ),
      ),
    );
    return;
  }
  const newestFirst = letters.toSorted((a, b) => secondsOf(b) - secondsOf(a));
  fill(
    container,
    h(
      'ul',
      { class: 'letters' },
      newestFirst.map(letter => letterRow(letter, readIds.has(letter.id), actions)),
    ),
  );
}

const headerPairs = headers =>
  Array.isArray(headers)
    ? headers.map(pair => (Array.isArray(pair) ? pair : [pair.name ?? pair.key, pair.value ?? pair.line]))
    : Object.entries(headers ?? {});

/** The letter runs no script and reaches nothing of this page; its links open in a tab of their own. */
function letterFrame(letter) {
  const frame = h('iframe', {
    class: 'letter-frame',
    title: `Letter: ${letter.subject}`,
    sandbox: 'allow-popups allow-popups-to-escape-sandbox',
    referrerpolicy: 'no-referrer',
  });
  if (letter.htmlUrl) frame.src = letter.htmlUrl;
  else frame.srcdoc = letter.html;
  return frame;
}

function views(letter) {
  const headers = headerPairs(letter.headers);
  return [
    letter.html || letter.htmlUrl ? { name: 'Letter', content: () => letterFrame(letter) } : null,
    letter.text ? { name: 'Text', content: () => h('pre', { class: 'letter-text' }, letter.text) } : null,
    headers.length > 0
      ? {
          name: 'Headers',
          content: () =>
            h(
              'dl',
              { class: 'letter-headers' },
              headers.map(([name, value]) => [h('dt', {}, name), h('dd', {}, addressOf(value))]),
            ),
        }
      : null,
  ].filter(view => view !== null);
}

export function renderLetter(container, letter, actions) {
  const body = h('div', { class: 'letter-body' });
  const all = views(letter);
  const buttons = all.map((view, index) =>
    h(
      'button',
      { type: 'button', class: 'segment', 'aria-pressed': 'false', onclick: () => show(index) },
      view.name,
    ),
  );
  function show(index) {
    buttons.forEach((button, at) => {
      button.setAttribute('aria-pressed', String(at === index));
    });
    fill(body, all[index]?.content());
  }
  const at = secondsOf(letter);
  fill(
    container,
    h(
      'article',
      { class: 'letter', 'aria-label': `Letter: ${letter.subject}` },
      h(
        'button',
        { type: 'button', class: 'back', onclick: () => actions.closeLetter() },
        icon('back'),
        'All letters',
      ),
      h('h2', { class: 'letter-title' }, letter.subject),
      h(
        'p',
        { class: 'quiet' },
        `From ${addressOf(letter.from)}`,
        h('br'),
        `To ${addressOf(letter.to)}`,
        h('br'),
        `${dayNameOf(at)}, ${hourOf(at)}`,
      ),
      h('div', { class: 'segments', role: 'group', 'aria-label': 'Show the letter as' }, buttons),
      body,
    ),
  );
  show(0);
}
