/** The phrase files as they are written: keys, variables, and which of those are numbers. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FluentResource } from '@fluent/bundle';
import type { Language, PhraseArgs } from '../../src/core/shared/language.ts';

type Message = FluentResource['body'][number];
type Pattern = NonNullable<Message['value']>;
type Element = Exclude<Pattern, string>[number];
type Argument = Element | { type: 'narg' };

/** The variables of a phrase, in alphabetical order. */
export interface Variables {
  readonly all: readonly string[];
  /** Those that choose a form or are written as a number. */
  readonly counts: readonly string[];
}

const ROOT = join(import.meta.dirname, '..', '..');

/** All files of a language, one after the other. */
export function sourceOf(language: Language): string {
  const folder = join(ROOT, 'src', 'locales', language);
  return readdirSync(folder)
    .map(file => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

export function variablesIn(language: Language): ReadonlyMap<string, Variables> {
  const { body } = new FluentResource(sourceOf(language));
  return new Map(
    body.map(({ id, value }) => {
      const all = new Set<string>();
      const counts = new Set<string>();
      if (value !== null) gather(value, all, counts);
      return [id, { all: [...all].sort(), counts: [...counts].sort() }];
    }),
  );
}

function gather(pattern: Pattern, all: Set<string>, counts: Set<string>): void {
  if (typeof pattern === 'string') return;
  for (const element of pattern) gatherElement(element, false, all, counts);
}

function gatherElement(element: Argument, isCount: boolean, all: Set<string>, counts: Set<string>): void {
  if (typeof element === 'string') return;
  if (element.type === 'var') {
    all.add(element.name);
    if (isCount) counts.add(element.name);
  } else if (element.type === 'select') {
    gatherElement(element.selector, true, all, counts);
    for (const { value } of element.variants) gather(value, all, counts);
  } else if (element.type === 'func') {
    for (const argument of element.args) gatherElement(argument, element.name === 'NUMBER', all, counts);
  }
}

/** Arguments to say a phrase with: the number where one is counted, and otherwise a word that is easy to find again. */
export function sampleArgs({ all, counts }: Variables, count: number): PhraseArgs {
  return Object.fromEntries(all.map(name => [name, counts.includes(name) ? count : `[${name}]`]));
}
