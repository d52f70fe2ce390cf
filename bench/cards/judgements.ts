/** What people found when they read cards beside their articles: kept by page and card, counted by kind. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What may be wrong with a card. The first eight are the summary's. */
export const KINDS = {
  F: 'says something false',
  C: 'a sentence is cut, or two are one',
  R: 'refers to what is not shown',
  Q: 'somebody’s words without the speaker',
  N: 'does not tell the news',
  U: 'furniture as a sentence',
  W: 'a weak sentence, though the news is told',
  T: 'a day that is another one when it is read later',
  Ti: 'headline',
  By: 'byline',
  D: 'date',
  La: 'language',
  Se: 'section',
  Im: 'picture',
  So: 'name of the source',
  XL: 'text lost',
  XK: 'furniture kept in the text',
  XO: 'order or glue in the text',
} as const;
export type Kind = keyof typeof KINDS;

export const SUMMARY_KINDS: readonly Kind[] = ['F', 'C', 'R', 'Q', 'N', 'U', 'W', 'T'];
export const TOLD_WRONGLY: readonly Kind[] = ['F', 'C', 'R', 'Q'];

export interface Judgement {
  readonly page: string;
  /** The hash of the card that was read. */
  readonly card: string;
  readonly language: string | null;
  /** Empty where nothing is wrong. */
  readonly kinds: readonly Kind[];
}

const FILE = join(import.meta.dirname, 'judgements.ndjson');

/** The last word on each page. */
export function readJudgements(): ReadonlyMap<string, Judgement> {
  const rows = readFileSync(FILE, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as Judgement);
  for (const { page, kinds } of rows) {
    const unknown = kinds.find(kind => !(kind in KINDS));
    if (unknown !== undefined) throw new Error(`${page} is judged “${unknown}”, which is no kind.`);
  }
  return new Map(rows.map(row => [row.page, row]));
}

const GROUPS: readonly (readonly [name: string, holds: (kinds: readonly Kind[]) => boolean])[] = [
  ['no fault at all', kinds => kinds.length === 0],
  ['summary without a fault', kinds => !kinds.some(kind => SUMMARY_KINDS.includes(kind))],
  ['told wrongly (F C R Q)', kinds => kinds.some(kind => TOLD_WRONGLY.includes(kind))],
  ['tells the news', kinds => !kinds.includes('N')],
];

/** One line for each group and kind that was found, with the 95 % interval of its share. */
export function tallyOf(judgements: readonly Judgement[]): readonly string[] {
  const line = (name: string, holds: (kinds: readonly Kind[]) => boolean): string => {
    const met = judgements.filter(({ kinds }) => holds(kinds)).length;
    return `  ${name.padEnd(52)} ${String(met).padStart(4)}  ${interval(met, judgements.length)}`;
  };
  const found = (Object.keys(KINDS) as Kind[]).filter(kind =>
    judgements.some(({ kinds }) => kinds.includes(kind)),
  );
  return [
    ...GROUPS.map(([name, holds]) => line(name, holds)),
    ...found.map(kind => line(`${kind.padEnd(3)}${KINDS[kind]}`, kinds => kinds.includes(kind))),
  ];
}

/** Wilson's interval, which stays within 0 and 1 for few cards too. */
function interval(met: number, of: number): string {
  if (of === 0) return '–';
  const z = 1.96;
  const share = met / of;
  const middle = share + z ** 2 / (2 * of);
  const spread = z * Math.sqrt((share * (1 - share)) / of + z ** 2 / (4 * of ** 2));
  const bound = (value: number): string => ((100 * value) / (1 + z ** 2 / of)).toFixed(0);
  return `${(100 * share).toFixed(0)} % [${bound(middle - spread)}, ${bound(middle + spread)}]`;
}
