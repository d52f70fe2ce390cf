/** Chooses the sentences of a summary: the best first, none that repeats another, none that cannot stand where it stands. */
import { type Candidate, shortnessOf } from './candidates.ts';
import { likeness } from './terms.ts';
import { FEATURES, type Features, type Weights } from './weights.ts';

/** How long a summary is. `soft`: no sentence is begun beyond it; `hard`: never more than this; in characters. */
export interface Measure {
  readonly least: number;
  readonly most: number;
  readonly soft: number;
  readonly hard: number;
}

/** In the order of the article. */
export function choose(
  candidates: readonly Candidate[],
  weights: Weights,
  { least, most, soft, hard }: Measure,
): readonly Candidate[] {
  const rest = candidates
    .filter(({ isFit }) => isFit)
    .map(candidate => ({ candidate, score: scoreOf(candidate.features, weights), repeated: 0 }));
  const shortness = shortnessOf(candidates.length);
  const following = weights.follows + weights.followsShort * shortness;
  const chosen: Candidate[] = [];
  const places = new Set<number>();
  let length = 0;
  while (chosen.length < most) {
    let best: (typeof rest)[number] | null = null;
    let highest = chosen.length < least ? Number.NEGATIVE_INFINITY : weights.enough;
    for (const option of rest) {
      const { text, place, stance } = option.candidate;
      const follows = places.has(place - 1);
      if (places.has(place) || (stance !== 'alone' && !follows)) continue;
      const total = length + text.length;
      if (total >= hard || (chosen.length >= least && total > soft)) continue;
      const score =
        option.score +
        (follows ? following : 0) +
        weights.repeats * option.repeated +
        weights.room * (1 - total / soft);
      if (score <= highest) continue;
      highest = score;
      best = option;
    }
    if (best === null) break;
    const { candidate } = best;
    chosen.push(candidate);
    places.add(candidate.place);
    // One for the blank between two sentences.
    length += candidate.text.length + 1;
    for (const option of rest)
      option.repeated = Math.max(option.repeated, likeness(option.candidate.terms, candidate.terms));
  }
  return chosen.sort((a, b) => a.place - b.place);
}

function scoreOf(features: Features, weights: Weights): number {
  let score = 0;
  for (const name of FEATURES) score += features[name] * weights[name];
  return score;
}
