/** Lists of headlines within the limits of one message: names are shortened first, then headlines, then there are fewer. */
import { MOST_MARKS, sizeOfHtml, TEXT_UNITS } from '../render/html-size.ts';
import type { View } from './view.ts';

export interface Tightness {
  /** Headlines shown; the rest are counted. */
  readonly headlines: number;
  /** Units of each headline, and of each name (source, section). */
  readonly titles: number;
  readonly names: number;
}

export const LOOSE: Tightness = { headlines: 10, titles: 200, names: 200 };

const STEPS: readonly Tightness[] = [
  LOOSE,
  { headlines: 10, titles: 200, names: 60 },
  { headlines: 10, titles: 140, names: 40 },
  { headlines: 7, titles: 140, names: 40 },
  { headlines: 5, titles: 100, names: 30 },
  { headlines: 3, titles: 100, names: 30 },
];
/** Of the raw text, marks and addresses included (seen in TDLib: what is longer is not even read). */
const RAW_BYTES = 32_000;

/** The first that fits; the tightest where none does, which is cut like anything else that is too long. */
export function fitting(build: (tightness: Tightness) => View): View {
  let view = build(LOOSE);
  for (const step of STEPS.slice(1)) {
    if (fits(view.text)) break;
    view = build(step);
  }
  return view;
}

function fits(html: string): boolean {
  // As HTML it is longer than what is counted; ten headlines have marks to spare.
  if (html.length <= TEXT_UNITS) return true;
  if (Buffer.byteLength(html) > RAW_BYTES) return false;
  const { units, marks } = sizeOfHtml(html);
  return units <= TEXT_UNITS && marks <= MOST_MARKS;
}
