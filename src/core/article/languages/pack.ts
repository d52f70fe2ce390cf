/** What one language brings to cutting its texts into sentences and to telling which of them stand alone. */

/** By what may follow their full stop. Lower case, without it. */
export interface Abbreviations {
  /** Titles and the like: a name or an explanation follows, a sentence never ends. */
  readonly neverLast: ReadonlySet<string>;
  /** A name or a number follows; where a word that only begins sentences does, the sentence ended. */
  readonly beforeName: ReadonlySet<string>;
  /** Belongs to the number that follows; before anything else it is a word like others. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Closes an enumeration: whatever begins with a capital after it is the next sentence. */
  readonly endsList: ReadonlySet<string>;
  /** Stands behind a number: whatever begins with a capital after it is the next sentence. */
  readonly units: ReadonlySet<string>;
}

/** How sentences of the language lean on one another. Phrases are sources of regular expressions, in small letters. */
export interface References {
  /** Openings that point back: pronouns, words that join to what was said. */
  readonly dangling: readonly string[];
  /** Openings that look like those and only tell the time: “this week”. */
  readonly times: readonly string[];
  /** Openings that name by half: “the next day”, “a spokesman”. */
  readonly leaning: readonly string[];
  /** Whole beginnings of sentences that name by half, where a list of words does not do; letters as they are. */
  readonly bare: readonly RegExp[];
  /** What points back from inside a sentence: “however”, “this claim”. */
  readonly inside: readonly string[];
  /** Pronouns of persons: before one of them the sentence has a name, or begins with its noun. */
  readonly persons: readonly string[];
  /** The writer and the reader, outside of quotation marks. */
  readonly self: readonly string[];
  /** What brings a noun in, and what takes it for known: “a ship”, “the ship”. */
  readonly indefinite: readonly string[];
  readonly definite: readonly string[];
  /** Verbs in the mood of reported speech, and the words that say whose speech it is; none where there is no such mood. */
  readonly reported: readonly string[];
  readonly speakers: readonly string[];
}

export interface LanguagePack {
  readonly abbreviations: Abbreviations;
  /** Words that begin sentences, as they are written there: after an abbreviation only they show that one ended. */
  readonly openers: ReadonlySet<string>;
  /** A number whose full stop makes it an ordinal, before a noun or a name: “12. Mai”, “Ludwig XIV.” */
  readonly ordinals: RegExp | null;
  /** Null where nothing is known: then sentences are taken in their order. */
  readonly references: References | null;
}

/** A list as it is easiest to read: words parted by blanks. */
export function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/u));
}

export function list(text: string): readonly string[] {
  return text.trim().split(/\s+/u);
}
