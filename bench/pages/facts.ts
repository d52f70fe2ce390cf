/** Headline, byline and instant held against what the same pages state to machines. */
import type { Page } from '../../src/core/article/article.ts';
import { statedOf, words } from './stated.ts';

export type Fact = 'headline' | 'byline' | 'date';
export type FactTally = Record<Fact, { met: number; of: number }>;

export interface FactSample {
  readonly url: string;
  readonly html: string;
  readonly page: Page | null;
}

/** `onMiss` is told each fact that is not met. */
export function tallyFacts(
  samples: readonly FactSample[],
  onMiss: (fact: Fact, wanted: string, found: string | null, url: string) => void,
): FactTally {
  const facts: FactTally = {
    headline: { met: 0, of: 0 },
    byline: { met: 0, of: 0 },
    date: { met: 0, of: 0 },
  };
  for (const { url, html, page } of samples) {
    const stated = statedOf(html);
    const tell = (fact: Fact, wanted: string, found: string | null, isMet: boolean): void => {
      facts[fact].of += 1;
      if (isMet) facts[fact].met += 1;
      else onMiss(fact, wanted, found, url);
    };
    if (stated.headline !== null) {
      const [wanted, found] = [words(stated.headline), words(page?.title ?? '')];
      // The one may bear the name of the site behind it, or be cut short.
      const isMet = found.length >= 10 && (wanted.startsWith(found) || found.startsWith(wanted));
      tell('headline', wanted, page?.title ?? null, isMet);
    }
    // A name of one word is an account or the site itself: “admin”, “editorial”.
    if (stated.authors.some(author => author.includes(' '))) {
      const found = words(page?.byline ?? '');
      // The one may name the paper or the office beside the person.
      const isSame = (author: string): boolean => found.includes(author) || author.includes(found);
      tell(
        'byline',
        stated.authors.join(', '),
        page?.byline ?? null,
        found !== '' && stated.authors.every(isSame),
      );
    }
    const statedAt = Date.parse(stated.published ?? '');
    if (!Number.isNaN(statedAt)) {
      const found = page?.publishedAt ?? null;
      // Nobody reads the parts of a second.
      const isMet = found !== null && Math.abs(found - statedAt) < 1_000;
      tell('date', stated.published ?? '', found === null ? null : new Date(found).toISOString(), isMet);
    }
  }
  return facts;
}
