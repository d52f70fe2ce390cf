/** Serial news: one template filled for different events, with true twins from other sources in other words. */
import { readFileSync } from 'node:fs';
import type { Row } from './rows.ts';

/** Rules were made with the one half in view; the other was looked at when they stood. */
export type Half = 'tuning' | 'kept';

interface Teller {
  readonly source: string;
  /** In minutes, after the event. */
  readonly after?: number;
  readonly title: string;
  readonly text: string;
}

interface Series {
  readonly id: string;
  readonly half: Half;
  readonly language: string;
  readonly slots: readonly string[];
  readonly tellers: Readonly<Record<string, Teller>>;
  /** The hour of each, its tellers, and what fills the slots. */
  readonly events: readonly (readonly [number, string, ...string[]])[];
}

const FIRST = Date.UTC(2026, 8, 1, 6);
const MINUTE = 60_000;
/** Series begin at different hours, so that their articles come mixed. */
const APART = 7 * MINUTE;

/** In order of time; the event's name begins with that of its series and a hyphen. */
export function seriesRows(half: Half): readonly Row[] {
  const lines = readFileSync(new URL('./series.ndjson', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const all = lines.map(line => JSON.parse(line) as Series).filter(series => series.half === half);
  return all
    .flatMap((series, place) => rowsOf(series, FIRST + place * APART))
    .toSorted((a, b) => Date.parse(a.publishedAt ?? '') - Date.parse(b.publishedAt ?? ''));
}

function rowsOf({ id, language, slots, tellers, events }: Series, from: number): readonly Row[] {
  return events.flatMap(([hour, who, ...filled], event) => {
    const values = new Map(slots.map((slot, place) => [slot, filled[place] ?? '']));
    return [...who].flatMap(key => {
      const teller = tellers[key];
      if (teller === undefined) return [];
      const at = from + hour * 60 * MINUTE + (teller.after ?? 0) * MINUTE;
      return {
        id: `${id}_${event}${key}`,
        story: `${id}-${event}`,
        title: fill(teller.title, values),
        text: fill(teller.text, values),
        language,
        source: teller.source,
        publishedAt: new Date(at).toISOString(),
      };
    });
  });
}

function fill(template: string, values: ReadonlyMap<string, string>): string {
  const filled = template.replace(/\{(\w+)\}/gu, (slot, name: string) => values.get(name) ?? slot);
  return filled.charAt(0).toUpperCase() + filled.slice(1);
}
