/** Asks which chat something is shared to, as Telegram does after a share button. */
import { avatar, h } from './dom.js';
import { openBox } from './notices.js';
import { chatTitle, isWithBot } from './world.js';

/** A button that names no kind of chat allows none in the Bot API's words; plain sharing allows them all. */
function isAllowed(world, chat, allowed) {
  const isLimited = Object.keys(allowed).some(key => key.startsWith('allow_'));
  if (!isLimited) return true;
  if (isWithBot(world, chat)) return allowed.allow_bot_chats === true;
  if (chat.type === 'channel') return allowed.allow_channel_chats === true;
  return chat.isGroup ? allowed.allow_group_chats === true : allowed.allow_user_chats === true;
}

/** @returns the id of the chat that was picked, or null */
export function pickChat(world, personId, allowed = {}) {
  const chats = world.chats.filter(
    chat => chat.memberIds.includes(personId) && isAllowed(world, chat, allowed),
  );
  return new Promise(resolve => {
    const box = h(
      'dialog',
      { class: 'box', 'aria-label': 'Share to' },
      h(
        'form',
        { method: 'dialog' },
        h('h2', {}, 'Share to…'),
        chats.length === 0 ? h('p', { class: 'box-text' }, 'There is no chat of this kind here.') : null,
        chats.map(chat => {
          const title = chatTitle(world, chat, personId);
          return h(
            'button',
            { class: 'pick', value: String(chat.id) },
            avatar(title, isWithBot(world, chat) ? 'bot' : ''),
            title,
          );
        }),
        h('div', { class: 'box-buttons' }, h('button', { value: '' }, 'Cancel')),
      ),
    );
    box.addEventListener('close', () => resolve(box.returnValue === '' ? null : Number(box.returnValue)));
    openBox(box);
  });
}

/** Asks for people, as a button with `request_users` does: one by a press, several by ticks. @returns their ids */
export function pickPeople(people, most) {
  const isOne = most === 1;
  const title = isOne ? 'Choose a person' : `Choose up to ${most} people`;
  return new Promise(resolve => {
    const form = h(
      'form',
      { method: 'dialog' },
      h('h2', {}, title),
      people.map(person => (isOne ? onePerson(person) : tickedPerson(person))),
      h(
        'div',
        { class: 'box-buttons' },
        h('button', { value: '' }, 'Cancel'),
        isOne ? null : h('button', { class: 'primary', value: 'ticked' }, 'Choose'),
      ),
    );
    const box = h('dialog', { class: 'box', 'aria-label': title }, form);
    box.addEventListener('close', () => {
      if (box.returnValue === 'ticked')
        resolve(new FormData(form).getAll('person').map(Number).slice(0, most));
      else resolve(box.returnValue === '' ? [] : [Number(box.returnValue)]);
    });
    openBox(box);
  });
}

const onePerson = person =>
  h('button', { class: 'pick', value: String(person.id) }, avatar(person.first_name), person.first_name);

const tickedPerson = person =>
  h(
    'label',
    { class: 'pick' },
    avatar(person.first_name),
    person.first_name,
    h('input', { type: 'checkbox', name: 'person', value: String(person.id) }),
  );
