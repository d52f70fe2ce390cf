/** What makes a sentence worth choosing, as numbers learned from articles with summaries by people (bench/summaries.ts). */

/** What is known of a sentence by itself, each from 0 to 1 or a little more. */
export const FEATURES = [
  // a high place in the text: falling slowly, falling fast, and falling fast in short pieces only
  'early',
  'lead',
  'short',
  // the share of the headline's words in it; how it resembles the whole, what follows it, and the first sentence
  'title',
  'centre',
  'ahead',
  'likeFirst',
  // how often its words stand in other sentences
  'recurs',
  'brief',
  'long',
  // a quotation; the first person; figures; names; a day of the week
  'speech',
  'self',
  'figures',
  'names',
  'day',
  // says nothing without the sentence before it; recalls what was known
  'leans',
  'recall',
] as const;
export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

export interface Weights extends Features {
  /** For the sentence right after a chosen one, and what is added to that in short pieces. */
  readonly follows: number;
  readonly followsShort: number;
  /** For as much as it resembles a chosen one. */
  readonly repeats: number;
  /** What a third and fourth sentence must be worth to be added. */
  readonly enough: number;
}

/** In hundredths of what the summary by hand has to say. */
export const WEIGHTS: Weights = {
  early: 0.54,
  lead: 10.25,
  short: 10.42,
  title: 4.85,
  centre: -0.75,
  ahead: 8.38,
  likeFirst: 1.78,
  recurs: 6.64,
  brief: -4.14,
  long: 2.42,
  speech: -0.64,
  self: -0.42,
  figures: 0.37,
  names: 0.51,
  day: 1.57,
  leans: -4,
  recall: -6.7,
  follows: 3,
  followsShort: 12,
  repeats: -10,
  enough: 8,
};
