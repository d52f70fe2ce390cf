/** The bot's phrases: Fluent files, a folder for each language and a file for each subject. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { LANGUAGES, type Language, type PhraseArgs, type Phrases } from '../core/shared/language.ts';

/** Reads the files that come with the program; throws at once when one has an error or says a key again. */
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
  const files = readdirSync(join(folder, language)).filter(file => file.endsWith('.ftl'));
  for (const file of files) {
    const source = readFileSync(join(folder, language, file), 'utf8');
    const errors = bundle.addResource(new FluentResource(source));
    if (errors.length > 0) throw errors[0];
  }
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
