/** A message before it is written: a flat row of runs, each with all its marks. */

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly struck: boolean;
  /** `code` is inline, `pre` a block of its own; neither holds other marks. */
  readonly code: 'code' | 'pre' | null;
  readonly href: string | null;
  /** Runs of one quotation share a number. */
  readonly quote: number | null;
}

export function plainRun(text: string, quote: number | null = null): Run {
  return { text, bold: false, italic: false, struck: false, code: null, href: null, quote };
}

export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(run => run.text).join('');
}

/** The runs of [from, to) in UTF-16 units, with blank ends trimmed off. */
export type SliceRuns = (from: number, to: number) => readonly Run[];

/** Each slice begins where the last did, or further on: what lies before is not walked again. */
export function slicerOf(runs: readonly Run[]): SliceRuns {
  let first = 0;
  let passed = 0;
  return (from, to) => {
    for (let run = runs[first]; run !== undefined && passed + run.text.length <= from; run = runs[first]) {
      passed += run.text.length;
      first += 1;
    }
    const slice: Run[] = [];
    for (let index = first, at = passed; at < to && index < runs.length; index += 1) {
      const run = runs[index];
      if (run === undefined) break;
      const text = run.text.slice(Math.max(0, from - at), to - at);
      at += run.text.length;
      if (text !== '') slice.push({ ...run, text });
    }
    return trimRuns(slice);
  };
}

export function trimRuns(runs: readonly Run[]): readonly Run[] {
  const isWord = ({ text }: Run): boolean => text.trim() !== '';
  const kept = runs.slice(Math.max(0, runs.findIndex(isWord)), runs.findLastIndex(isWord) + 1);
  const [first] = kept;
  if (first !== undefined) kept[0] = { ...first, text: first.text.trimStart() };
  const last = kept.at(-1);
  if (last !== undefined) kept[kept.length - 1] = { ...last, text: last.text.trimEnd() };
  return kept;
}
