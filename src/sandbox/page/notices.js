/** Shows what a press brought back: a line that passes, or a box that waits for OK. */
import { h } from './dom.js';

/** Long enough to read 200 characters, which is the most an answer to a callback may hold. */
const TOAST_MS = 5_000;

/** A line at the top of the chat that goes by itself. */
export function toast(text, kind = 'plain') {
  const line = h('div', { class: `toast ${kind}` }, text);
  document.getElementById('toasts').append(line);
  setTimeout(() => line.remove(), TOAST_MS);
}

/** A box with the bot's words, as `show_alert` asks for. */
export function alertBox(title, text) {
  const box = h(
    'dialog',
    { class: 'box', 'aria-label': title },
    h(
      'form',
      { method: 'dialog' },
      h('h2', {}, title),
      h('p', { class: 'box-text' }, text),
      h('div', { class: 'box-buttons' }, h('button', { class: 'primary' }, 'OK')),
    ),
  );
  openBox(box);
}

/** Asks before something that cannot be taken back. @returns true when the person agrees */
export function confirmBox(title, text, yes) {
  return new Promise(resolve => {
    const box = h(
      'dialog',
      { class: 'box', 'aria-label': title },
      h(
        'form',
        { method: 'dialog' },
        h('h2', {}, title),
        h('p', { class: 'box-text' }, text),
        h(
          'div',
          { class: 'box-buttons' },
          h('button', { value: 'no' }, 'Cancel'),
          h('button', { class: 'primary', value: 'yes' }, yes),
        ),
      ),
    );
    box.addEventListener('close', () => resolve(box.returnValue === 'yes'));
    openBox(box);
  });
}

/** Shows a dialog that leaves the page once it is closed. */
export function openBox(box) {
  box.addEventListener('close', () => box.remove());
  document.body.append(box);
  box.showModal();
}
