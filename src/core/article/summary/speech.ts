/** Quotations: whether one is still open where a sentence ends, and whether its speaker is named. */
import { isBalanced } from '../sentences/enclosures.ts';

// Speech begins a sentence, or follows a comma or a colon: a name in quotation marks that lost one is no speech.
const BEGINS = /(?:^|[,:]\s|[：，])(?:["“«„「])(?!.*["”»“」])/u;
const CLOSES = /^[^"“«„「]*["”»」]/u;
const BEGINS_ANEW = /^["“«„「]/u;
/** A quotation that goes on for more sentences than this was never closed. */
const FURTHEST = 4;
/** Words outside the quotation that are enough to name a speaker. */
const SPEAKER = /\p{L}{2,}\P{L}+\p{L}{2,}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{4,}/u;

/** The sentences of a paragraph that are part of a longer quotation, by their places. */
export function spokenPlaces(sentences: readonly string[]): ReadonlySet<number> {
  const places = new Set<number>();
  for (const [place, sentence] of sentences.entries()) {
    if (!BEGINS.test(sentence)) continue;
    const later = sentences.slice(place + 1, place + 1 + FURTHEST);
    const end = later.findIndex(other => CLOSES.test(other) || BEGINS_ANEW.test(other));
    const isClosed = end >= 0 && CLOSES.test(later[end] ?? '');
    for (let at = 0; at <= (end < 0 ? 0 : isClosed ? end + 1 : end); at += 1) places.add(place + at);
  }
  return places;
}

/** A sentence that is nothing but a quotation, or goes on with one after a dash: nobody says who speaks. */
export function isBareSpeech(sentence: string): boolean {
  if (/^[–—-]\s/u.test(sentence) || !isBalanced(sentence)) return true;
  return /^["“«„»‘‚「『]/u.test(sentence) && !SPEAKER.test(withoutQuotations(sentence));
}

const QUOTATIONS =
  /„[^“”]*[“”]|“[^”]*”|«[^»]*»|»[^«]*«|"[^"]*"|「[^」]*」|『[^』]*』|(?<!\p{L})[‘'‚][^’'‘]*(?:[’']\p{L}[^’'‘]*)*[,.!?][’'‘](?!\p{L})/gu;

/** What the writer says himself. */
export function withoutQuotations(sentence: string): string {
  return sentence.replace(QUOTATIONS, ' ');
}

/** The sentence without a quotation mark behind its stop that closes nothing: some pages leave one there. */
export function withoutStrayMark(sentence: string): string {
  const isStray = /[.!]"$/u.test(sentence) && (sentence.match(/"/gu)?.length ?? 0) % 2 === 1;
  return isStray ? sentence.slice(0, -1) : sentence;
}

/** A quotation of some length, not a name in quotation marks. */
export function holdsSpeech(sentence: string): boolean {
  return /["“«„»「]\S+(?:\s\S+){3,}["”»“«」]|「[^」]{12,}」|(?:^|\s)[‘']\p{L}[^’']*(?:\s\S+){3,}[,.!?][’'](?:\s|$)/u.test(
    sentence,
  );
}
