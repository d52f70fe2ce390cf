/** What makes a sentence worth choosing, as numbers learned from articles with summaries by people (bench/summaries.ts). */

/** What is known of a sentence by itself, each from 0 to 1 or a little more. */
export const FEATURES = [
  // a high place in the text, and what is added to that in short pieces
  'lead',
  'short',
  // the share of the headline's words in it; how it resembles what follows it
  'title',
  'ahead',
  // how often its words stand in other sentences
  'recurs',
  'brief',
  'long',
  // a quotation; the first person; figures
  'speech',
  'self',
  'figures',
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
  /** For as much of the usual length as it leaves unused: of two that are worth the same, the shorter one. */
  readonly room: number;
  /** What a third and fourth sentence must be worth to be added, where they would fill the usual length. */
  readonly enough: number;
}

/** In hundredths of what the summary by hand has to say. */
export const WEIGHTS: Weights = {
  lead: 10.55,
  short: 10.25,
  title: 5.02,
  ahead: 8.66,
  recurs: 6.59,
  brief: -4.08,
  long: 2.52,
  speech: -0.86,
  self: -0.1,
  figures: 0.36,
  leans: -4,
  recall: -6.58,
  follows: 8,
  followsShort: 4.67,
  repeats: -18,
  room: 17.33,
  enough: 9,
};
