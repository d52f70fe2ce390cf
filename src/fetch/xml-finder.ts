/** Looks for the same few strings again and again in one long text, in one pass over it. */

/** The first place at or behind `from`; `NOWHERE` when there is none. */
export type Find = (needle: string, from: number) => number;

export const NOWHERE = Number.POSITIVE_INFINITY;
/** Further needles than these are not found: each is a pass over the text. */
const MOST_NEEDLES = 64;

/** `indexOf` that remembers: a needle that is far away, or nowhere, is not looked for again at every tag. */
export function finder(source: string): Find {
  const seen = new Map<string, { from: number; at: number }>();
  return (needle, from) => {
    const last = seen.get(needle);
    if (last !== undefined && last.from <= from && last.at >= from) return last.at;
    if (last === undefined && seen.size >= MOST_NEEDLES) return NOWHERE;
    const found = source.indexOf(needle, from);
    const at = found === -1 ? NOWHERE : found;
    seen.set(needle, { from, at });
    return at;
  };
}
