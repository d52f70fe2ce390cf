/** The bot's phrases: Fluent files, one a language. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { LANGUAGES, type Language, type PhraseArgs, type Phrases } from '../core/shared/language.ts';

/** Reads the three files that come with the program; throws at once when one of them has an error. */
export function loadPhrases(folder = import.meta.dirname): Phrases {
  const bundles = new Map(LANGUAGES.map(language => [language, loadBundle(folder, language)]));
  return language => {
    const bundle = bundles.get(language);
    if (bundle === undefined) throw new Error(`no phrases in ${language}`);
    return (key, args) => say(bundle, key, args ?? {});
  };
}

function loadBundle(folder: string, language: Language): FluentBundle {
  // Isolation marks around what is put in are bidi controls; our texts are left-to-right and Telegram shows them raw.
  const bundle = new FluentBundle(language, { useIsolating: false });
  const source = readFileSync(join(folder, `${language}.ftl`), 'utf8');
  const errors = bundle.addResource(new FluentResource(source));
  if (errors.length > 0) throw errors[0];
  return bundle;
}

function say(bundle: FluentBundle, key: string, args: PhraseArgs): string {
  const value = bundle.getMessage(key)?.value;
  if (value === undefined || value === null) throw new Error(`no phrase ${key} in ${bundle.locales.join()}`);
  const errors: Error[] = [];
  const phrase = bundle.formatPattern(value, args, errors);
  if (errors.length > 0) throw errors[0];
  return phrase;
}
