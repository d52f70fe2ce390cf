/** Each article is told once and none overwrites another, whatever its feed calls it and wherever it says it is. */
import { expect, it } from 'vitest';
import type { Entry } from '../../src/core/feed/entry.ts';
import { MONDAY } from '../support/clock.ts';
import { changed, HOUR, newsroom } from '../support/feeds.ts';
import { entry, outline } from '../support/samples.ts';

const DAY = 24 * HOUR;
const SITE = 'https://velm.example/';
const INDEX = 'https://velm.example/news.html';
const STORM = 'Storm warning issued for the northern strait';
const FERRY = 'Ferry runs aground near the old mole';
const MAYOR = 'Mayor opens the new market hall today';

/** Without a name and a date of its own, unless said otherwise. */
const item = (title: string, over: Partial<Entry> = {}): Entry =>
  entry({
    guid: null,
    url: INDEX,
    title,
    publishedAt: null,
    updatedAt: null,
    summary: null,
    content: null,
    ...over,
  });
const at = (hours: number): number => MONDAY + hours * HOUR;

interface Play {
  readonly name: string;
  readonly polls: readonly (readonly Entry[])[];
  /** What subscribers are owed in the end, in order. */
  readonly told: readonly string[];
  /** All that is kept, where that is not the first poll's and what was told. */
  readonly kept?: number;
}

const PLAYS: readonly Play[] = [
  {
    name: 'no guid, no date, one address for all',
    polls: [[item(STORM)], [item(FERRY), item(MAYOR), item(STORM)], [item(FERRY), item(MAYOR), item(STORM)]],
    told: [MAYOR, FERRY],
  },
  {
    name: 'the same with short headlines',
    polls: [[item('Storm')], [item('Ferry'), item('Storm')], [item('Mayor'), item('Ferry'), item('Storm')]],
    told: ['Ferry', 'Mayor'],
  },
  {
    name: 'one address for all, of the site itself',
    polls: [[item(STORM, { url: SITE })], [item(FERRY, { url: SITE }), item(STORM, { url: SITE })]],
    told: [FERRY],
  },
  {
    name: 'addresses that differ in their fragments only',
    polls: [
      [item(STORM, { url: `${INDEX}#1` })],
      [item(FERRY, { url: `${INDEX}#2` }), item(STORM, { url: `${INDEX}#1` })],
    ],
    told: [FERRY],
  },
  {
    name: 'one entry at a time at one address',
    polls: [[item(STORM)], [item(FERRY)], [item(MAYOR)], [item(MAYOR)]],
    told: [FERRY, MAYOR],
  },
  {
    name: 'one entry at a time with a constant guid',
    polls: [STORM, FERRY, MAYOR].map((title, poll) => [
      item(title, { guid: SITE, url: `${SITE}${poll}`, publishedAt: at(poll) }),
    ]),
    told: [FERRY, MAYOR],
  },
  {
    name: 'a constant guid and a constant address',
    polls: [STORM, FERRY, MAYOR, MAYOR].map(title => [item(title, { guid: SITE, url: SITE })]),
    told: [FERRY, MAYOR],
  },
  {
    name: 'a guid used again for another article',
    polls: [
      [item('The ten best ports of the year 2020', { guid: 'b', url: `${SITE}ports`, publishedAt: at(-72) })],
      [
        item('The twelve best marinas of the year 2026', {
          guid: 'b',
          url: `${SITE}marinas`,
          publishedAt: at(1),
        }),
      ],
    ],
    told: ['The twelve best marinas of the year 2026'],
  },
  {
    name: 'guids that count the places of a list',
    polls: [[STORM], [FERRY, STORM], [MAYOR, FERRY, STORM], [MAYOR, FERRY, STORM]].map(titles =>
      titles.map((title, place) =>
        item(title, { guid: `${place}`, url: `${SITE}${title.slice(0, 5)}`, publishedAt: at(-title.length) }),
      ),
    ),
    told: [FERRY, MAYOR],
  },
  {
    name: 'one guid on every entry',
    polls: [
      [item(STORM, { guid: 'x', url: `${SITE}1` })],
      [item(FERRY, { guid: 'x', url: `${SITE}2` }), item(STORM, { guid: 'x', url: `${SITE}1` })],
    ],
    told: [FERRY],
  },
  {
    name: 'a correction of the headline under the same guid and address',
    polls: [
      [item(STORM, { guid: 's', url: `${SITE}s` })],
      [item('Storm warning lifted for the northern strait', { guid: 's', url: `${SITE}s` })],
    ],
    told: [],
    kept: 1,
  },
  {
    name: 'a live report under a new headline each hour',
    polls: ['Live: storm reaches Velm', 'Storm leaves three dead, ferries stopped'].map((title, poll) => [
      item(title, { guid: 'live', url: `${SITE}live`, publishedAt: at(poll) }),
    ]),
    told: [],
    kept: 1,
  },
  {
    name: 'another headline and address, but most of the text',
    polls: ['Harbour opens', 'All is well in Velm again'].map((title, poll) => [
      item(title, {
        ...{ guid: 'h', url: `${SITE}${poll}`, publishedAt: at(poll) },
        summary:
          'The harbour of Lanmoor opened on Monday, nine days after a storm had blocked its mouth with sand.',
      }),
    ]),
    told: [],
    kept: 1,
  },
  {
    name: 'an article written anew under its own address, in a feed whose entries have such',
    polls: [STORM, 'All is well in Velm again'].map((title, poll) => [
      item(title, { guid: 's', url: `${SITE}s`, publishedAt: at(poll), summary: `${title}. `.repeat(3) }),
      item(FERRY, { guid: 'f', url: `${SITE}f` }),
      item(MAYOR, { guid: 'm', url: `${SITE}m` }),
    ]),
    told: [],
    kept: 3,
  },
  {
    name: 'one address for all, with texts that change at each poll, for a week',
    polls: Array.from({ length: 100 }, (_, poll) => [
      item(FERRY, { summary: `Seen ${poll} times.` }),
      item(MAYOR, { summary: `Seen ${poll + 7} times.` }),
    ]),
    told: [],
    kept: 2,
  },
  {
    name: 'serial news under one guid, from one template',
    polls: ['Velm', 'Orsa', 'Tarn'].map((place, poll) => [
      item(`Earthquake of magnitude ${poll + 4}.1 shakes the coast of ${place}`, {
        ...{ guid: 'latest', url: `${SITE}${place}`, publishedAt: at(poll) },
        summary: `An earthquake shook the coast of ${place} at noon, the institute said. Nobody was hurt.`,
      }),
    ]),
    told: [
      'Earthquake of magnitude 5.1 shakes the coast of Orsa',
      'Earthquake of magnitude 6.1 shakes the coast of Tarn',
    ],
  },
  {
    name: 'an entry that is listed twice',
    polls: [
      [item(STORM)],
      [item(FERRY, { guid: 'f', url: `${SITE}f` }), item(FERRY, { guid: 'f', url: `${SITE}f` })],
    ],
    told: [FERRY],
  },
  {
    name: 'dates of the far future beside a good one',
    polls: [
      [item(STORM, { guid: 's', url: `${SITE}s` })],
      [item(FERRY, { guid: 'f', url: `${SITE}f`, publishedAt: MONDAY + 9_000 * DAY, updatedAt: at(1) })],
    ],
    told: [FERRY],
  },
];

it.each(PLAYS)('$name', async ({ polls, told, kept = told.length + (polls[0]?.length ?? 0) }) => {
  const room = newsroom([outline({ siteUrl: SITE })]);
  for (const entries of polls) {
    await room.poll(() => changed(entries));
    await room.make();
  }
  expect(room.news().toSorted()).toEqual(told.toSorted());
  expect(room.articles()).toHaveLength(kept);
  const { articles } = room.stores.articles.latest(null, { skip: 0, limit: 100 });
  if (told.length > 0) expect(articles.map(({ revision }) => revision)).toEqual(articles.map(() => 1));
});

it('the page of an address that several entries share is not taken for the text of one', async () => {
  const room = newsroom([outline({ siteUrl: SITE })]);
  await room.poll(() => changed([item(STORM), item(FERRY)]));
  expect(await room.make()).toEqual([]);
  expect(room.stores.articles.byUrl(INDEX)).toBeNull();
});
