/** Draws the news desk: publish the next story, make Telegram stumble, block the bot, start again. */
import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { nameOf } from './render-message.js';

/** What one press does to the bot's next calls; times lets a fault be seen through a retry or two. */
const FAULTS = [
  { name: 'Too many requests', detail: '429, wait 5 s', fault: { kind: '429', retry_after: 5, times: 1 } },
  { name: 'Server error', detail: '500, three times', fault: { kind: '500', times: 3 } },
  { name: 'Cut the line', detail: 'once, no answer', fault: { kind: 'cut', times: 1 } },
];

function publishCard(store, actions) {
  const { remaining } = store.world;
  const last = store.lastPublished;
  const isOver = remaining === 0;
  return h(
    'section',
    { class: 'card', 'aria-labelledby': 'publish-title' },
    h('h2', { id: 'publish-title' }, 'The wire'),
    h(
      'p',
      { class: 'quiet' },
      'Sample feeds are served here too. Publish a story and see it reach everybody who follows its topic.',
    ),
    h(
      'button',
      {
        type: 'button',
        class: 'primary wide',
        id: 'publish',
        disabled: isOver,
        onclick: () => actions.publish(),
      },
      icon('newspaper'),
      isOver ? 'All stories are out' : 'Publish the next story',
    ),
    last
      ? h(
          'p',
          { class: 'published', role: 'status' },
          h('strong', {}, last.title),
          h('span', { class: 'quiet' }, ` in ${last.topic} · ${last.remaining} left`),
        )
      : null,
  );
}

function faultCard(store, actions) {
  const { faults } = store.world;
  return h(
    'section',
    { class: 'card', 'aria-labelledby': 'fault-title' },
    h('h2', { id: 'fault-title' }, 'Bad weather'),
    h('p', { class: 'quiet' }, 'The bot’s next sends meet what happens on a bad day. Nothing may be lost.'),
    h(
      'div',
      { class: 'fault-buttons' },
      FAULTS.map(({ name, detail, fault }) =>
        h(
          'button',
          { type: 'button', class: 'fault', onclick: () => actions.addFault(fault) },
          h('span', {}, name),
          h('span', { class: 'quiet' }, detail),
        ),
      ),
    ),
    faults.length > 0
      ? h(
          'p',
          { class: 'pending', role: 'status' },
          `${faults.length} waiting for the bot’s next calls `,
          h('button', { type: 'button', class: 'link', onclick: () => actions.clearFaults() }, 'Clear'),
        )
      : null,
  );
}

function peopleCard(store, actions) {
  const { world } = store;
  return h(
    'section',
    { class: 'card', 'aria-labelledby': 'people-title' },
    h('h2', { id: 'people-title' }, 'People'),
    world.people.map(person => {
      const isBlocked = world.blockedIds.has(person.id);
      const name = nameOf(person);
      return h(
        'div',
        { class: 'person-line' },
        h('span', {}, name),
        h(
          'button',
          {
            type: 'button',
            class: 'small-button',
            'aria-label': `${isBlocked ? 'Unblock' : 'Block'} the bot as ${name}`,
            onclick: () => (isBlocked ? actions.unblockAs(person.id) : actions.blockAs(person.id)),
          },
          isBlocked ? 'Unblock bot' : 'Block bot',
        ),
        h(
          'button',
          {
            type: 'button',
            class: 'small-button',
            'aria-label': `Restart the chat of ${name}`,
            onclick: () => actions.restart(person),
          },
          icon('restart'),
          'Restart',
        ),
      );
    }),
  );
}

/** Draws the cards anew, and gives the focus back to the button that had it. */
export function renderDesk(container, store, actions) {
  const buttons = () => [...container.querySelectorAll('button')];
  const focused = buttons().indexOf(document.activeElement);
  fill(container, publishCard(store, actions), peopleCard(store, actions), faultCard(store, actions));
  if (focused >= 0) buttons()[focused]?.focus();
}
