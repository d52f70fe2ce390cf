/** Asks the bot inline while the person types "@bot words", and sends the result that is picked. */
import { avatar, h, safeHref } from './dom.js';

/** Telegram's clients wait for a pause in the typing too, or each letter would be a query. */
const PAUSE_MS = 250;

function thumbnail(result) {
  const href = result.thumbnail_url ? safeHref(result.thumbnail_url) : null;
  if (href === null) return avatar(result.title ?? '?', 'square');
  const image = h('img', { class: 'thumbnail', src: href, alt: '', loading: 'lazy' });
  image.addEventListener('error', () => image.replaceWith(avatar(result.title ?? '?', 'square')));
  return image;
}

const resultContent = result => [
  thumbnail(result),
  h(
    'span',
    { class: 'result-words' },
    h('span', { class: 'result-title' }, result.title ?? result.caption ?? 'Result'),
    result.description ? h('span', { class: 'result-description' }, result.description) : null,
  ),
];

/**
 * @param {{ask(question: object): Promise<object>, choose(result: object, query: string): void,
 *   startBot(parameter: string): void, fail(error: Error): void}} actions
 */
export function createInlineMode(suggestions, actions) {
  let timer = null;
  let current = null;

  function show(query, answer, keepsPlace = false) {
    const button = answer.button;
    suggestions.open(
      answer.results.map(result => ({
        content: resultContent(result),
        pick: () => actions.choose(result, query),
      })),
      {
        keepsPlace,
        label: 'Articles to share',
        className: 'results',
        whenEmpty: 'Nothing found. Try other words.',
        head: button
          ? h(
              'button',
              {
                type: 'button',
                class: 'inline-start',
                onclick: () => actions.startBot(button.start_parameter ?? ''),
              },
              button.text,
            )
          : undefined,
        onEnd: answer.next_offset ? () => more(query, answer) : undefined,
      },
    );
  }

  async function ask(query, offset) {
    const answer = await actions.ask({ query, ...(offset ? { offset } : {}) });
    return { results: answer.results ?? [], next_offset: answer.next_offset, button: answer.button };
  }

  async function more(query, before) {
    if (current?.query !== query || current.isLoading) return;
    current.isLoading = true;
    const answer = await ask(query, before.next_offset).catch(actions.fail);
    if (!answer || current?.query !== query) return;
    current.isLoading = false;
    show(query, { ...answer, results: [...before.results, ...answer.results] }, true);
  }

  function update(query) {
    if (current?.query === query) return;
    clearTimeout(timer);
    const mine = { query, isLoading: false };
    current = mine;
    timer = setTimeout(async () => {
      const answer = await ask(query).catch(actions.fail);
      // Only the answer to what stands in the field now is of use.
      if (answer && current === mine) show(query, answer);
    }, PAUSE_MS);
  }

  function stop() {
    clearTimeout(timer);
    current = null;
  }

  return { update, stop };
}
