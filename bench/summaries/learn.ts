/** Learns the weights of the summariser by the cross-entropy method: many guesses, the best of them make the next ones. */
import { choose, type Measure } from '../../src/core/article/summary/choose.ts';
import { WEIGHTS, type Weights } from '../../src/core/article/summary/weights.ts';
import type { Article, SetName } from './corpus.ts';
import { createDice } from './dice.ts';

/** ROUGE does not see that a pronoun is a stumbling block: what it costs is set for the reader, not learned. */
const NAMES = (Object.keys(WEIGHTS) as (keyof Weights)[]).filter(name => name !== 'leans');
const GUESSES = 32;
const KEPT = 8;
/** Weights near the guess generalise better; one unit of squared distance from it costs this much ROUGE. */
const SHRINK = 0.002;

/** A guess by common sense to begin at; what the data does not contradict stays near it. */
const START: Weights = {
  ...{ early: 0.6, lead: 0.2, short: 0.8, title: 0.4, centre: 0.1, ahead: 0.5, brief: -0.1, long: -0.2 },
  ...{ speech: -0.2, self: -0.1, figures: 0, names: 0, leans: WEIGHTS.leans, recall: -0.3 },
  ...{ follows: 0, followsShort: 0.5, repeats: -0.3, enough: 0.7, enoughShort: 0 },
};

/** ROUGE-1 F1 of one article's summary, 0 to 1; as `rougeN`, by numbers counted once, because learning asks often. */
export function scoreOf(article: Article, weights: Weights, measure: Measure): number {
  const left = [...article.truthCounts];
  let [shared, length] = [0, 0];
  for (const { place } of choose(article.candidates, weights, measure)) {
    const tally = article.tallies[place];
    length += tally?.length ?? 0;
    for (const number of tally?.numbers ?? []) {
      if ((left[number] ?? 0) === 0) continue;
      left[number] = (left[number] ?? 0) - 1;
      shared += 1;
    }
  }
  return shared === 0 ? 0 : (2 * shared) / (length + article.truth.length);
}

/** The mean gain over the first three sentences, every set counting the same however many articles it has. */
export function gainOf(articles: readonly Article[], weights: Weights, measure: Measure): number {
  const sums = new Map<SetName, { gain: number; of: number }>();
  for (const article of articles) {
    const sum = sums.get(article.set) ?? { gain: 0, of: 0 };
    sum.gain += scoreOf(article, weights, measure) - article.leadScore;
    sum.of += 1;
    sums.set(article.set, sum);
  }
  const gains = [...sums.values()].map(({ gain, of }) => gain / of);
  return gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
}

export function learn(articles: readonly Article[], measure: Measure, rounds: number, seed: number): Weights {
  const dice = createDice(seed);
  const begin = NAMES.map(name => START[name]);
  let mean = begin;
  let spread = NAMES.map(() => 0.25);
  for (let round = 0; round < rounds; round += 1) {
    const guesses = Array.from({ length: GUESSES }, (_, at) =>
      at === 0 ? mean : mean.map((value, place) => value + (spread[place] ?? 0) * dice.normal()),
    ).map(values => {
      const distance = values.reduce((sum, value, place) => sum + (value - (begin[place] ?? 0)) ** 2, 0);
      return { values, worth: gainOf(articles, toWeights(values), measure) - SHRINK * distance };
    });
    const best = guesses.toSorted((a, b) => b.worth - a.worth).slice(0, KEPT);
    mean = mean.map((_, place) => average(best.map(({ values }) => values[place] ?? 0)));
    // Half the old spread is kept, so that it does not fall in on an early guess.
    spread = spread.map((old, place) => {
      const values = best.map(guess => guess.values[place] ?? 0);
      const middle = average(values);
      return 0.5 * old + 0.5 * Math.sqrt(average(values.map(value => (value - middle) ** 2)));
    });
  }
  return toWeights(mean);
}

function toWeights(values: readonly number[]): Weights {
  const learned = NAMES.map((name, place) => [name, Number((values[place] ?? 0).toFixed(3))]);
  return { ...START, ...Object.fromEntries(learned) };
}

function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
