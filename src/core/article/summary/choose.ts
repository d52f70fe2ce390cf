/** Chooses the sentences of a summary: the lead, then the best of those that can stand where they stand. */
import { type Candidate, shortnessOf } from './candidates.ts';
import { likeness, termsOf } from './terms.ts';
import { FEATURES, type Features, type Weights } from './weights.ts';

/** How long a summary is. `soft`: no sentence is begun beyond it; `hard`: never more than this; as a line is filled. */
export interface Measure {
  readonly least: number;
  readonly most: number;
  readonly soft: number;
  readonly hard: number;
}

interface Option {
  readonly candidate: Candidate;
  readonly score: number;
  /** How much it is like the likest of those chosen. */
  repeated: number;
}

/** In the order of the article. */
export function choose(
  candidates: readonly Candidate[],
  title: string,
  weights: Weights,
  { least, most, soft, hard }: Measure,
): readonly Candidate[] {
  const rest = candidates
    .filter(({ isFit }) => isFit)
    .map((candidate): Option => ({ candidate, score: scoreOf(candidate.features, weights), repeated: 0 }));
  const following = weights.follows + weights.followsShort * shortnessOf(candidates.length);
  const headline = new Set(termsOf(title));
  const chosen: Candidate[] = [];
  // The headline said again is shown above the summary: what follows it may begin there.
  const shown = new Set(candidates.filter(({ isTold }) => isTold).map(({ place }) => place));
  let width = 0;
  const take = (candidate: Candidate): void => {
    chosen.push(candidate);
    shown.add(candidate.place);
    // One for the blank between two sentences.
    width += candidate.width + 1;
    for (const option of rest)
      option.repeated = Math.max(option.repeated, likeness(option.candidate.terms, candidate.terms));
  };
  const isTold = (term: string, place: number): boolean =>
    headline.has(term) || chosen.some(other => other.place < place && other.terms.counts.has(term));
  const mayStand = ({ place, stance, needs, isOpen }: Candidate): boolean =>
    !shown.has(place) &&
    (shown.has(place - 1) || (stance === 'alone' && !isOpen && needs.every(term => isTold(term, place))));

  for (const candidate of beginningOf(candidates, hard)) take(candidate);
  while (chosen.length < most) {
    let best: Candidate | null = null;
    let highest = chosen.length < least ? Number.NEGATIVE_INFINITY : weights.enough;
    for (const { candidate, score, repeated } of rest) {
      const total = width + candidate.width;
      if (total >= hard || (chosen.length >= least && total > soft) || !mayStand(candidate)) continue;
      const worth =
        score +
        (shown.has(candidate.place - 1) ? following : 0) +
        weights.repeats * repeated +
        weights.room * (1 - total / soft);
      if (worth <= highest) continue;
      highest = worth;
      best = candidate;
    }
    if (best === null) break;
    take(best);
  }
  return chosen.sort((a, b) => a.place - b.place);
}

/** The lead, and the sentence behind it where the lead does not stand by itself. */
function beginningOf(candidates: readonly Candidate[], hard: number): readonly Candidate[] {
  const lead = candidates.find(({ isLead }) => isLead);
  if (lead === undefined) return [];
  if (!lead.isOpen) return [lead];
  const next = candidates[lead.place + 1];
  if (next?.isFit === true && lead.width + next.width < hard) return [lead, next];
  return lead.text.endsWith(':') ? [] : [lead];
}

function scoreOf(features: Features, weights: Weights): number {
  let score = 0;
  for (const name of FEATURES) score += features[name] * weights[name];
  return score;
}
