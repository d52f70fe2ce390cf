/** A feed is one under all its addresses, past and present, and what was removed stays so. */
import { describe, expect, it } from 'vitest';
import { feedKey, feedUrl, loginOf, withLoginOf, withoutLogin } from '../../src/core/shared/url.ts';
import { MONDAY } from '../support/clock.ts';
import { HOUR, newsroom } from '../support/feeds.ts';
import { outline } from '../support/samples.ts';

const URL_OF = 'https://velm.example/rss.xml';
const SPELLINGS = [
  'https://VELM.example/rss.xml',
  'https://velm.example:443/rss.xml',
  'http://www.velm.example/rss.xml/',
  'https://velm.example/rss.xml?',
  'https://velm.example/rss.xml#top',
  'https://velm.example/rss.xml?utm_source=a&utm_medium=rss',
  'feed://velm.example/rss.xml',
  'https://ann:secret@velm.example./rss.xml',
];

describe('the key of a feed', () => {
  it.each(SPELLINGS)('is the same for %s', spelling => {
    expect(feedKey(spelling)).toBe(feedKey(URL_OF));
  });

  it.each([
    'https://velm.example/rss',
    'https://velm.example/RSS.xml',
    'https://feeds.velm.example/rss.xml',
    'https://velm.example:8443/rss.xml',
    'https://velm.example/rss.xml?section=world',
    'https://velm.example/rss.xml?rss=1',
  ])('is another for %s', other => {
    expect(feedKey(other)).not.toBe(feedKey(URL_OF));
  });

  it('is none for what is no address of the web', () => {
    for (const address of ['ftp://velm.example/rss', 'javascript:alert(1)', 'news', '', 'https://']) {
      expect([feedKey(address), feedUrl(address)]).toEqual([null, null]);
    }
  });
});

it('a user and a password are taken off what is shown, and put back for their own origin alone', () => {
  const address = 'https://a%40b:p%3Aw%25@velm.example/rss?x=1';
  expect(loginOf(address)).toBe('a@b:p:w%');
  expect(withoutLogin(address)).toBe('https://velm.example/rss?x=1');
  expect(withoutLogin('https://velm.example/@ann')).toBe('https://velm.example/@ann');
  expect(withLoginOf(address, 'https://velm.example/new')).toBe('https://a%40b:p%3Aw%25@velm.example/new');
  expect(withLoginOf(address, 'http://velm.example/new')).toBe('http://velm.example/new');
});

describe('a list that is read at each start', () => {
  const listed = (urls: readonly string[]) => urls.map(url => outline({ url }));

  it('adds a feed once, however it is spelt', () => {
    const { stores } = newsroom([outline({ url: URL_OF })]);
    expect(stores.feeds.addListed(listed(SPELLINGS), MONDAY)).toEqual({ added: 0, removed: 0 });
    expect(stores.feeds.all()).toHaveLength(1);
  });

  it('does not bring back what was removed; who asks for it does', () => {
    const { stores } = newsroom([outline({ url: URL_OF })]);
    expect(stores.feeds.remove(1, MONDAY)).toBe(true);
    expect(stores.feeds.remove(1, MONDAY)).toBe(false);
    const list = listed(['https://velm.example/rss.xml/', 'https://orsa.example/rss']);
    expect(stores.feeds.addListed(list, MONDAY)).toEqual({ added: 1, removed: 1 });
    expect(stores.feeds.add(listed([URL_OF]), MONDAY)).toBe(1);
    expect(stores.feeds.addListed(list, MONDAY)).toEqual({ added: 0, removed: 0 });
    expect(stores.feeds.all().map(({ url }) => url)).toEqual(['https://orsa.example/rss', URL_OF]);
  });

  it('finds a feed that has moved by its old address, also when it was removed afterwards', async () => {
    const moved = 'https://new.velm.example/feed';
    const room = newsroom([outline({ url: URL_OF })]);
    const to = { kind: 'unchanged', movedTo: moved, untilAt: null } as const;
    await room.poll(() => to);
    for (let day = 0; day < 4; day += 1) {
      room.clock.set(room.clock.now() + 24 * HOUR);
      await room.poll(() => to);
    }
    const { feeds } = room.stores;
    expect(feeds.all().map(({ url }) => url)).toEqual([moved]);
    expect(feeds.addListed(listed([URL_OF, moved]), MONDAY)).toEqual({ added: 0, removed: 0 });
    feeds.remove(1, MONDAY);
    expect(feeds.addListed(listed([URL_OF, moved]), MONDAY)).toEqual({ added: 0, removed: 2 });
    expect(feeds.all()).toEqual([]);
  });

  it('may bring a feed another password, and no other address', () => {
    const { stores } = newsroom([outline({ url: 'https://ann:old@velm.example/rss.xml' })]);
    stores.feeds.addListed(listed(['https://ann:new@velm.example/rss.xml']), MONDAY);
    expect(stores.feeds.all().map(({ url }) => url)).toEqual(['https://ann:new@velm.example/rss.xml']);
    stores.feeds.addListed(listed([URL_OF]), MONDAY);
    expect(stores.feeds.all().map(({ url }) => url)).toEqual(['https://ann:new@velm.example/rss.xml']);
  });
});
