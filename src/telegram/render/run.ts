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
export function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const slice: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, from - at), Math.max(0, to - at));
    at += run.text.length;
    if (text !== '') slice.push({ ...run, text });
    if (at >= to) break;
  }
  return trimRuns(slice);
}

export function trimRuns(runs: readonly Run[]): readonly Run[] {
  const kept = [...runs];
  for (let first = kept[0]; first !== undefined; first = kept[0]) {
    const text = first.text.trimStart();
    if (text !== '') {
      kept[0] = { ...first, text };
      break;
    }
    kept.shift();
  }
  for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
    const text = last.text.trimEnd();
    if (text !== '') {
      kept[kept.length - 1] = { ...last, text };
      break;
    }
    kept.pop();
  }
  return kept;
}
