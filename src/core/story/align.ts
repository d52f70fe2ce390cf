/** Lays two sentences beside each other: what both say in the same order, and what stands in the gaps between. */
import type { Word } from './read-words.ts';

export interface Gap {
  /** The words in it, none on one side where the other has more to say. */
  readonly one: readonly Word[];
  readonly other: readonly Word[];
  /** The words that both say before and after it. */
  readonly before: Word | null;
  readonly after: Word | null;
}

export interface Alignment {
  /** The share of their words that both say, from 0 to 1. */
  readonly likeness: number;
  /** What both say, in order. */
  readonly common: readonly Word[];
  readonly gaps: readonly Gap[];
}

/** By the longest common subsequence: the words of a mould stay in their order, whatever fills it. */
export function align(one: readonly Word[], other: readonly Word[]): Alignment {
  const lengths = commonLengths(one, other);
  const gaps: Gap[] = [];
  const common: Word[] = [];
  let [from, otherFrom] = [0, 0];
  let before: Word | null = null;
  const close = (to: number, otherTo: number, after: Word | null): void => {
    const gap = { one: one.slice(from, to), other: other.slice(otherFrom, otherTo), before, after };
    if (gap.one.length > 0 || gap.other.length > 0) gaps.push(gap);
  };
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const word = one[i];
    if (word !== undefined && word.stem === other[j]?.stem) {
      close(i, j, word);
      before = word;
      common.push(word);
      i += 1;
      j += 1;
      [from, otherFrom] = [i, j];
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  close(one.length, other.length, null);
  return { likeness: (2 * common.length) / Math.max(1, one.length + other.length), common, gaps };
}

/** How many words the ends of both have in common, from each place on. */
function commonLengths(one: readonly Word[], other: readonly Word[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint16Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const [row, below] = [lengths[i], lengths[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = other.length - 1; j >= 0; j -= 1) {
      row[j] =
        one[i]?.stem === other[j]?.stem ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return lengths;
}
