/** Holds the list that opens above the text field: commands while one types "/", articles while one asks the bot inline. */
import { fill, h } from './dom.js';

/**
 * The text field keeps the focus; the list follows it by `aria-activedescendant`, as an editable list box does.
 * @param {{field: HTMLTextAreaElement, list: HTMLElement, note: HTMLElement}} elements
 */
export function createSuggestions({ field, list, note }) {
  let items = [];
  let active = -1;
  let onEnd = null;

  function mark(index) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const option = list.children[active];
    if (!option) {
      field.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    option.scrollIntoView({ block: 'nearest' });
    field.setAttribute('aria-activedescendant', option.id);
  }

  function close() {
    items = [];
    onEnd = null;
    active = -1;
    fill(list);
    fill(note);
    list.hidden = true;
    note.hidden = true;
    field.removeAttribute('aria-activedescendant');
  }

  /**
   * @param {Array<{content: Node[], pick: () => void}>} next
   * @param {{label: string, className?: string, marks?: number, whenEmpty?: string, head?: Node,
   *   onEnd?: () => void, keepsPlace?: boolean}} options
   *   `marks` is the option chosen at once (none by default: Enter then sends what was typed); `onEnd` is called
   *   when the person has scrolled to the end; `keepsPlace` when the list only grew
   */
  function open(next, options) {
    const place = options.keepsPlace ? { top: list.scrollTop, active } : { top: 0, active: -1 };
    close();
    items = next;
    onEnd = options.onEnd ?? null;
    list.className = `suggestions ${options.className ?? ''}`;
    list.setAttribute('aria-label', options.label);
    fill(
      list,
      items.map((item, index) =>
        h(
          'div',
          {
            id: `suggestion-${index}`,
            role: 'option',
            'aria-selected': 'false',
            onclick: () => item.pick(),
          },
          item.content,
        ),
      ),
    );
    list.hidden = items.length === 0;
    const words = items.length === 0 ? options.whenEmpty : null;
    fill(note, options.head, words ? h('p', {}, words) : null);
    note.hidden = !words && !options.head;
    if (options.marks !== undefined && items.length > 0) mark(options.marks);
    if (place.active >= 0) mark(place.active);
    list.scrollTop = place.top;
  }

  /** @returns true when the key was meant for the list */
  function takeKey(event) {
    if (items.length === 0) return false;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      mark((Math.max(active, step === 1 ? -1 : 0) + step + items.length) % items.length);
      return true;
    }
    if (event.key === 'Escape') {
      close();
      return true;
    }
    if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey && active >= 0) {
      items[active].pick();
      return true;
    }
    return false;
  }

  list.addEventListener('scroll', () => {
    if (list.scrollTop + list.clientHeight >= list.scrollHeight - 40) onEnd?.();
  });

  return { open, close, takeKey, isOpen: () => items.length > 0 };
}

/** One line of the command menu. */
export const commandContent = command => [
  h('span', { class: 'command-name' }, `/${command.command}`),
  h('span', { class: 'command-words' }, command.description),
];
