/** Searching: the newest that have the words, headlines first, and never more work than a reader can read. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Stores } from '../../src/stores.ts';
import { MONDAY } from '../support/clock.ts';
import { draft } from '../support/samples.ts';
import { memoryStores } from '../support/stores.ts';

let stores: Stores;
beforeEach(() => {
  stores = memoryStores();
});
afterEach(() => stores.close());

const keep = (title: string, text = 'Nothing else is known.', summary = 'It is so.') =>
  stores.articles.keep(draft({ title, text, summary: [summary] }), MONDAY).id;
const find = (words: string, skip = 0, limit = 20) =>
  stores.articles.search(words, { skip, limit }).articles.map(({ id }) => id);

describe('a search', () => {
  it('puts headlines before summaries, and those before texts; the newest first among each', () => {
    const inText = keep('Fog over Velm', 'The ferry waits.');
    const inSummary = keep('Rain over Orsa', 'It pours.', 'No ferry goes.');
    const older = keep('Ferry reaches Lanmoor');
    const newer = keep('Ferry leaves Lanmoor');
    expect(find('ferry')).toEqual([newer, older, inSummary, inText]);
  });

  it('takes the last word for a beginning, in headlines', () => {
    const glacier = keep('Glacier station reopens');
    expect(find('gla')).toEqual([glacier]);
    expect(find('station reop')).toEqual([glacier]);
    expect(find('g')).toEqual([]);
  });

  it.each(['', ' ', '"', '-', '*', 'NEAR(', 'a AND', '{title}: x', '\u0000', 'title : "'])(
    'takes nothing typed for an operator: %j',
    words => {
      keep('Owls return to the marsh');
      expect(() => find(words)).not.toThrow();
    },
  );

  it('follows a corrected headline, and forgets a withdrawn one', () => {
    const id = keep('Tram line seven opens');
    stores.articles.keep(
      draft({ title: 'Tram line eight opens', url: draft({ title: 'Tram line seven opens' }).url }),
      MONDAY,
    );
    expect(find('eig')).toEqual([id]);
    expect(find('sev')).toEqual([]);
    stores.corrections.withdraw(id, MONDAY);
    expect(find('tram')).toEqual([]);
  });

  it('ends after some hundred of a usual word, and pages through them without a gap', () => {
    for (let each = 1; each <= 350; each += 1)
      keep(`Story ${each} of Velm`, `The council met, and said ${each}.`);
    const first = stores.articles.search('the', { skip: 0, limit: 5 });
    expect(first.articles.map(({ id }) => id)).toEqual([350, 349, 348, 347, 346]);
    expect(first.hasMore).toBe(true);
    const pages = Array.from({ length: 70 }, (_, page) => find('the', page * 5, 5)).flat();
    expect(pages).toHaveLength(300);
    expect(new Set(pages).size).toBe(300);
    expect(find('the', 295, 5)).toHaveLength(5);
    expect(stores.articles.search('the', { skip: 295, limit: 5 }).hasMore).toBe(false);
  });

  it('of a list goes back no further than anybody presses', () => {
    keep('Potters of Velm win prize');
    expect(stores.articles.latest(null, { skip: 999_999_999_999, limit: 5 })).toEqual({
      articles: [],
      hasMore: false,
    });
  });
});
