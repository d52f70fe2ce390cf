/** The languages the bot itself speaks, and the phrases it says in them. */

export const LANGUAGES = ['en', 'az', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A language's own name for itself, the same whatever the chat's language is. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  en: 'English',
  az: 'Azərbaycanca',
  ru: 'Русский',
};

export function isLanguage(tag: string): tag is Language {
  return (LANGUAGES as readonly string[]).includes(tag);
}

/** The language of ours that serves a BCP 47 tag best, or null: `ru-RU` is served by `ru`. */
export function languageFor(tag: string | null | undefined): Language | null {
  const primary = tag?.toLowerCase().split(/[-_]/)[0] ?? '';
  return isLanguage(primary) ? primary : null;
}

export type PhraseArgs = Readonly<Record<string, string | number>>;

/** Says one phrase of the Fluent files. An unknown key is a defect and throws. */
export type Phrase = (key: string, args?: PhraseArgs) => string;

/** The phrases of one language. */
export type Phrases = (language: Language) => Phrase;
