/** What a message shows after it was turned in place, read from what was put there. */
import { Api } from 'grammy';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Shown } from '../../src/core/delivery/shown.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { noteShown } from '../../src/telegram/note-shown.ts';
import { cardOf } from '../../src/telegram/views/card.ts';
import { createPageShelf, fullTextOf } from '../../src/telegram/views/full-text.ts';
import { listOf } from '../../src/telegram/views/list.ts';
import { optionsOf, type View } from '../../src/telegram/views/view.ts';
import { handClock, MONDAY } from '../support/clock.ts';
import { draft } from '../support/samples.ts';
import { ANNA, openTestSandbox, type TestSandbox, TOKEN } from '../support/sandbox.ts';
import { memoryStores } from '../support/stores.ts';

const stores = memoryStores();
const long = `<p>${'A long paragraph. '.repeat(180)}</p>`.repeat(4);
const article = stores.articles.byId(stores.articles.keep(draft({ html: long }), MONDAY).id);
let sandbox: TestSandbox;
let message = 0;
let noted: Shown[] = [];
let api: Api;
beforeAll(async () => {
  sandbox = await openTestSandbox();
  sandbox.people.write({ chatId: ANNA, fromId: ANNA }, '/start');
  api = new Api(TOKEN, { apiRoot: sandbox.url });
  api.config.use(
    noteShown({ shown: { note: (_chat, _id, shown) => void noted.push(shown) }, clock: handClock() }),
  );
});
beforeEach(async () => {
  noted = [];
  message = (await api.sendMessage(ANNA, 'As it was sent')).message_id;
});
afterAll(async () => {
  stores.close();
  await sandbox.close();
});

describe.each(['en', 'az', 'ru'] as const)('a message in %s that was turned into', language => {
  const audience = { say: loadPhrases()(language), language, timeZone: 'UTC' };
  const turnInto = (view: View) => api.editMessageText(ANNA, message, view.text, optionsOf(view));

  it.each([0, 1, 2, 3])('page %i of a full text is known to show it', async page => {
    if (article === null) throw new Error('no article');
    await turnInto(fullTextOf(article, createPageShelf(), page, audience, { isSaved: false }));
    expect(noted).toEqual([{ kind: 'page', page }]);
  });

  it('the one page of a short text is known to show it', async () => {
    if (article === null) throw new Error('no article');
    await turnInto(
      fullTextOf({ ...article, html: '<p>Short.</p>' }, createPageShelf(), 0, audience, { isSaved: true }),
    );
    expect(noted).toEqual([{ kind: 'page', page: 0 }]);
  });

  it('a card again, or a list, is known to show that', async () => {
    if (article === null) throw new Error('no article');
    await turnInto(cardOf(article, audience, { isSaved: true, isFollowing: true }));
    const list = { articles: [article], hasMore: true };
    await turnInto(listOf('Latest', list, { skip: 5, at: skip => `latest:all:${skip}` }, audience));
    expect(noted).toEqual([{ kind: 'as-sent' }, { kind: 'other' }]);
  });
});

it('a message that could not be turned is not noted', async () => {
  await expect(api.editMessageText(ANNA, 999_999, 'x')).rejects.toThrow('not found');
  expect(noted).toEqual([]);
});
