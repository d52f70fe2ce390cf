/** What makes a sentence worth choosing, as numbers learned from articles with summaries by people (bench/summaries.ts). */

/** One number for each feature of `Features`, and for what is known only while choosing. */
export interface Weights {
  /** A high place in the text, falling slowly; `lead` falls fast; `short` is `lead` for short pieces. */
  readonly early: number;
  readonly lead: number;
  readonly short: number;
  readonly title: number;
  readonly centre: number;
  readonly ahead: number;
  readonly brief: number;
  readonly long: number;
  readonly speech: number;
  readonly self: number;
  readonly figures: number;
  readonly names: number;
  readonly leans: number;
  readonly recall: number;
  /** For the sentence right after a chosen one. */
  readonly follows: number;
  /** The same, for short pieces. */
  readonly followsShort: number;
  /** For each part of what it repeats of the chosen ones. */
  readonly repeats: number;
  /** What a third and fourth sentence must reach to be added. */
  readonly enough: number;
  /** What is added to that for short pieces. */
  readonly enoughShort: number;
}

/** What is known of a sentence by itself, each from 0 to 1 or a little more. */
export const FEATURES = [
  'early',
  'lead',
  'short',
  'title',
  'centre',
  'ahead',
  'brief',
  'long',
  'speech',
  'self',
  'figures',
  'names',
  'leans',
  'recall',
] as const satisfies readonly (keyof Weights)[];
export type Features = Readonly<Record<(typeof FEATURES)[number], number>>;

export const WEIGHTS: Weights = {
  early: 1,
  lead: 0,
  short: 0.5,
  title: 0.5,
  centre: 0.25,
  ahead: 0.25,
  brief: -0.2,
  long: -0.1,
  speech: -0.1,
  self: -0.1,
  figures: 0,
  names: 0,
  leans: -0.1,
  recall: -0.2,
  follows: 0.05,
  followsShort: 0.4,
  repeats: -0.25,
  enough: 0.6,
  enoughShort: 0,
};
