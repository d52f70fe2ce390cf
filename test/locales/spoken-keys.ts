/** Which phrases the sources say: keys written out, and keys put together from a beginning and a list. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(import.meta.dirname, '..', '..', 'src');

export function readSources(...rooms: readonly string[]): readonly string[] {
  return rooms.flatMap(room =>
    readdirSync(join(SOURCES, room), { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && entry.name.endsWith('.ts'))
      .map(entry => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
}

/** The first argument of each `say(…)`, `phrase(…)` and `phrases(…)(…)`, as it is written. */
function spokenIn(source: string): readonly string[] {
  return [...source.matchAll(/\b(?:say|phrase|phrases\(\w+\))\(/g)].map(call =>
    firstArgument(source.slice(call.index + call[0].length)),
  );
}

function firstArgument(text: string): string {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (depth === 0 && (sign === ',' || sign === ')')) return text.slice(0, at);
    if ('([{'.includes(sign)) depth++;
    if (')]}'.includes(sign)) depth--;
  }
  return text;
}

/** Keys written out where they are said, both sides of a choice included; what a choice compares with is no key. */
export function keysSaid(sources: readonly string[]): ReadonlySet<string> {
  return new Set(
    sources
      .flatMap(spokenIn)
      .flatMap(argument => [...argument.replace(/[!=]==\s*'[^']*'/g, '').matchAll(/'([^']+)'/g)])
      .map(found => found[1] ?? ''),
  );
}

/** Keys put together where they are said, the changing part as `*`: `topic-*`. */
export function patternsSaid(sources: readonly string[]): ReadonlySet<string> {
  return new Set(
    sources
      .flatMap(spokenIn)
      .flatMap(argument => [...argument.matchAll(/`([^`]+)`/g)])
      .map(found => (found[1] ?? '').replace(/\$\{[^}]*\}/g, '*')),
  );
}

/** The phrases shown as a toast, written out where a button is let rest. */
export function toastsSaid(sources: readonly string[]): ReadonlySet<string> {
  const calls = sources.flatMap(source =>
    [...source.matchAll(/\brest\(ctx,\s*/g)].map(call =>
      firstArgument(source.slice(call.index + call[0].length)),
    ),
  );
  return keysSaid(calls);
}

/** Every quoted word: a key chosen in one place and said in another is among them. */
export function quotedWords(sources: readonly string[]): ReadonlySet<string> {
  return new Set(
    sources.flatMap(source => [...source.matchAll(/'([a-z][a-z-]*)'/g)]).map(found => found[1] ?? ''),
  );
}
