/** The development sets for topics: AG News and BBC, with what their own labels become among our topics. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type SetName = 'agnews' | 'bbc';

export interface Row {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly set: SetName;
  /** Its own label. */
  readonly label: string;
}

/** Our topics that mean the label; the first of them is what the label teaches. */
const MEANS: Readonly<Record<SetName, Readonly<Record<string, readonly string[]>>>> = {
  agnews: {
    '1': ['world', 'politics', 'conflict', 'law', 'society', 'caucasus'],
    '2': ['sport'],
    '3': ['business'],
    '4': ['technology', 'science'],
  },
  bbc: {
    business: ['business'],
    entertainment: ['culture'],
    politics: ['politics'],
    sport: ['sport'],
    tech: ['technology'],
  },
};

export function readRows(folder: string): readonly Row[] {
  return (['agnews', 'bbc'] as const).flatMap(set =>
    readFileSync(join(folder, `topics-${set}.ndjson`), 'utf8')
      .trim()
      .split('\n')
      .map(line => {
        const { id, title, text, topic } = JSON.parse(line) as Record<string, string>;
        return { id: `${set} ${id}`, title: title ?? '', text: text ?? '', set, label: String(topic) };
      }),
  );
}

export function isRight({ set, label }: Row, topic: string): boolean {
  return MEANS[set][label]?.includes(topic) === true;
}

/** "Sci/Tech" is two of our topics: with a word of the sky, the living or the past it is science. */
const SCIENCE =
  /\b(?:space|nasa|planets?|moon|mars|saturn|orbit|astronom\w+|galax\w+|telescope|comet|asteroid|fossils?|dinosaurs?|species|genes?|genome|dna|biolog\w+|physic\w+|stem cells?|spacecraft|astronauts?|rocket|evolution|archaeolog\w+|climate)\b/i;

/** The topic a row teaches. */
export function topicOfRow({ set, label, title, text }: Row): string {
  const [topic = ''] = MEANS[set][label] ?? [];
  return set === 'agnews' && topic === 'technology' && SCIENCE.test(`${title} ${text}`) ? 'science' : topic;
}
