/** Which of the living stories an article tells, or none: two stories are better than a wrong one, which hides news. */
import type { ArticleId } from '../article/article.ts';
import type { Instant } from '../shared/ports.ts';
import type { StoryId } from './story.ts';
import { likenessOf, type Term, type Vector } from './vector.ts';

/** How long after its newest article a story still takes in others. */
export const WINDOW_MS = 72 * 3_600_000;
/** However long a story lives, what comes later is news again: a war is not one story. */
export const LONGEST_MS = 7 * 86_400_000;

/** The likeness to the nearest article from which on both tell the same. */
const SAME_STORY = 0.24;
/** The share of a headline that a story's headlines say too, from which on it tells the same; times grow apart below. */
const SAME_HEADLINE = 0.06;
/** The same where its own source has told something of the story: it says many of the same words each time. */
export const SAME_SOURCE_HEADLINE = 0.25;
/** For an article with a text to join a story of mere headlines: nearly the same headline. */
const NEARLY_SAME_HEADLINE = 0.5;
/** A headline of one word says too little to be joined by it. */
const FEWEST_WORDS = 2;

/** A bare headline that comes this much later than the last article of its story is half as likely to belong to it. */
const HEADLINE_HALF_LIFE_MS = 4 * 3_600_000;
/** What is left of the likelihood after a long time. */
const TIMELESS_SHARE = 0.2;
/** Smooths the share of a story's headlines that have a word: a story of one headline is no proof of its words. */
const HEADLINES_DOUBTED = 2;
/** The share of a story's headlines at which a word counts half. */
const HALF_SHARE = 0.2;

/** An article of a living story. */
export interface Neighbour {
  readonly article: ArticleId;
  readonly story: StoryId;
  readonly vector: Vector;
}

/** What the headlines of a living story say. */
export interface HeadlineStory {
  readonly story: StoryId;
  readonly newestAt: Instant;
  /** How many headlines it has, and in how many of them each word stands. */
  readonly headlines: number;
  readonly words: ReadonlyMap<Term, number>;
  /** Whether one of its articles has a text. */
  readonly hasText: boolean;
}

/** A headline's words with how rare each is. */
export type Headline = ReadonlyMap<Term, number>;

/** Descending by likelihood: the first that nothing speaks against is the one. Without an article the story as a whole is like it. */
export type Likely = readonly {
  readonly story: StoryId;
  readonly article: ArticleId | null;
  readonly likelihood: number;
}[];

export function likelyStories(vector: Vector, neighbours: readonly Neighbour[]): Likely {
  return rank(neighbours, ({ vector: other }) => likenessOf(vector, other), SAME_STORY);
}

/** For an article without a text; `at` is when it was published. */
export function likelyForHeadline(
  headline: Headline,
  at: Instant,
  stories: readonly HeadlineStory[],
): Likely {
  if (headline.size < FEWEST_WORDS) return [];
  const score = (story: HeadlineStory) => sharedOf(headline, story) * nearnessOf(at - story.newestAt);
  return rank(stories, score, SAME_HEADLINE);
}

/** For an article with a text, when no text is like it: stories that so far are headlines only. */
export function likelyByHeadline(headline: Headline, stories: readonly HeadlineStory[]): Likely {
  if (headline.size < FEWEST_WORDS) return [];
  const bare = stories.filter(({ hasText }) => !hasText);
  return rank(bare, story => coveredBy(headline, story), NEARLY_SAME_HEADLINE);
}

/** Of equals the first found comes first: that is the stronger candidate. */
function rank<Kind extends { readonly story: StoryId; readonly article?: ArticleId }>(
  all: readonly Kind[],
  likelihoodOf: (one: Kind) => number,
  least: number,
): Likely {
  return all
    .map(one => ({ story: one.story, article: one.article ?? null, likelihood: likelihoodOf(one) }))
    .filter(({ likelihood }) => likelihood >= least)
    .sort((a, b) => b.likelihood - a.likelihood);
}

/** How much of the headline the story's headlines say too: each word by its rarity and by how many of them have it. */
function sharedOf(headline: Headline, { headlines, words }: HeadlineStory): number {
  return meanOf(headline, term => {
    const share = (words.get(term) ?? 0) / (headlines + HEADLINES_DOUBTED);
    return share / (share + HALF_SHARE);
  });
}

function coveredBy(headline: Headline, { words }: HeadlineStory): number {
  return meanOf(headline, term => (words.has(term) ? 1 : 0));
}

function meanOf(headline: Headline, value: (term: Term) => number): number {
  let sum = 0;
  let weight = 0;
  for (const [term, rarity] of headline) {
    sum += rarity * value(term);
    weight += rarity;
  }
  return weight === 0 ? 0 : sum / weight;
}

function nearnessOf(laterMs: number): number {
  return TIMELESS_SHARE + (1 - TIMELESS_SHARE) * 2 ** (-Math.max(0, laterMs) / HEADLINE_HALF_LIFE_MS);
}
