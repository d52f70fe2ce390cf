/** The operator's summariser improves what is already there, within its budget, and never holds anything up. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { polishSummaries } from '../../src/core/article/polish-summaries.ts';
import type { Stores } from '../../src/stores.ts';
import { type OpenSummariser, openChatCompletions } from '../../src/summariser/chat-completions.ts';
import { handClock } from '../support/clock.ts';
import { type Endpoint, openEndpoint } from '../support/endpoint.ts';
import { keptLog } from '../support/log.ts';
import { draft } from '../support/samples.ts';
import { memoryStores } from '../support/stores.ts';

const TEXT = Array.from(
  { length: 6 },
  (_, at) =>
    `Captain Ines Roth of the Lanmoor ferry counted ${at + 40} passengers on the way to Velm that day.`,
).join(' ');
const GOOD =
  'Captain Ines Roth of the Lanmoor ferry counted 45 passengers on the way to Velm. The ferry counted 40 passengers that day.';
const KEY = 'sk-very-secret';
const HOUR = 3_600_000;

let endpoint: Endpoint;
let stores: Stores;
let summariser: OpenSummariser;
beforeEach(async () => {
  endpoint = await openEndpoint();
  stores = memoryStores();
  summariser = openChatCompletions({ url: endpoint.url, key: KEY, model: 'small' });
});
afterEach(async () => {
  await summariser.close();
  stores.close();
  await endpoint.close();
});

function bot(budget = 100) {
  const clock = handClock();
  const log = keptLog();
  const add = (slug: string, text = TEXT) =>
    stores.articles.keep(
      draft({
        url: `https://velm.example/${slug}`,
        title: slug,
        text,
        fingerprint: slug + text,
        language: 'en',
        isNews: true,
        summary: ['Built in.'],
      }),
      clock.now(),
    ).id;
  const run = () =>
    polishSummaries({ polish: stores.polish, summariser, clock, log, budget }, new AbortController().signal);
  return { clock, log, add, run, summaryOf: (id: number) => stores.articles.byId(id)?.summary.join(' ') };
}

describe('a faithful answer', () => {
  it('becomes the summary, and no correction: the revision stays', async () => {
    const { add, run, summaryOf } = bot();
    endpoint.prepare({ text: GOOD });
    const id = add('ferry');
    expect(await run()).toBe(1);
    expect(summaryOf(id)).toBe(GOOD);
    expect(stores.articles.byId(id)?.revision).toBe(1);
  });

  it('is asked for once for each revision of an article', async () => {
    const { add, run } = bot();
    endpoint.prepare({ text: GOOD });
    const id = add('ferry');
    await run();
    await run();
    expect(endpoint.asked).toHaveLength(1);
    add('ferry', `${TEXT} The board met.`);
    expect(stores.articles.byId(id)?.revision).toBe(2);
    await run();
    expect(endpoint.asked).toHaveLength(2);
  });
});

describe('the built-in summary stays', () => {
  it('where the answer names somebody the article does not know; it is not asked again', async () => {
    const { add, run, summaryOf, log } = bot();
    endpoint.prepare({ text: GOOD.replace('Roth', 'Brandt') });
    const id = add('ferry');
    expect(await run()).toBe(0);
    await run();
    expect(summaryOf(id)).toBe('Built in.');
    expect(endpoint.asked).toHaveLength(1);
    expect(log.events()).toEqual(['summary.kept']);
  });

  it('where the article was withdrawn, is no news, is short, or is a day old', async () => {
    const { add, run, clock } = bot();
    endpoint.prepare({ text: GOOD });
    add('short', 'The Lanmoor ferry sailed.');
    stores.articles.keep(draft({ url: 'https://velm.example/old', text: TEXT, isNews: false }), clock.now());
    add('late');
    await clock.advance(25 * HOUR);
    expect(await run()).toBe(0);
    expect(endpoint.asked).toHaveLength(0);
  });
});

describe('an endpoint in trouble', () => {
  it('is left in peace twice as long after each failure, and tried three times for one article', async () => {
    const { add, run, clock, log } = bot();
    endpoint.prepare({ status: 500 });
    add('ferry');
    await run();
    await run();
    expect(endpoint.asked).toHaveLength(1);
    await clock.advance(30_000);
    await run();
    await clock.advance(30_000);
    await run();
    expect(endpoint.asked).toHaveLength(2);
    await clock.advance(30_000);
    await run();
    await clock.advance(HOUR);
    await run();
    expect(endpoint.asked).toHaveLength(3);
    expect(log.lines.map(({ fields }) => fields['wait'])).toEqual([30_000, 60_000, 120_000]);
  });

  it('is obeyed where it says how long it wants to be left in peace', async () => {
    const { add, run, clock, summaryOf } = bot();
    endpoint.prepare({ status: 429, headers: { 'retry-after': '600' } }, { text: GOOD });
    const id = add('ferry');
    await run();
    await clock.advance(599_000);
    await run();
    expect(endpoint.asked).toHaveLength(1);
    await clock.advance(1_000);
    await run();
    expect(summaryOf(id)).toBe(GOOD);
    expect(stores.polish.health()).toEqual({ failures: 0, notBefore: 0 });
  });

  it('has its key in no line of the log', async () => {
    const { add, run, log } = bot();
    endpoint.prepare({ status: 401, raw: KEY });
    add('ferry');
    await run();
    expect(log.events()).toEqual(['summariser.failed']);
    expect(JSON.stringify(log.lines)).not.toContain(KEY);
  });
});

describe('the budget', () => {
  it('is so many questions a day, and new at midnight', async () => {
    const { add, run, clock } = bot(2);
    endpoint.prepare({ text: GOOD });
    for (const slug of ['one', 'two', 'three']) add(slug);
    await run();
    await run();
    expect(endpoint.asked).toHaveLength(2);
    await clock.advance(15 * HOUR);
    await run();
    expect(endpoint.asked).toHaveLength(3);
  });
});
