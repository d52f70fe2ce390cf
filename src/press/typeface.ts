/** Literata in its four faces: Latin with Azerbaijani, Turkish and Vietnamese, Cyrillic, Greek. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkit';

export type Face = 'regular' | 'italic' | 'bold' | 'bold-italic';

const FILES: Readonly<Record<Face, string>> = {
  regular: '400Regular/Literata_400Regular.ttf',
  italic: '400Regular_Italic/Literata_400Regular_Italic.ttf',
  bold: '700Bold/Literata_700Bold.ttf',
  'bold-italic': '700Bold_Italic/Literata_700Bold_Italic.ttf',
};

/** A private character means something else to everybody else, whatever the font draws for it. */
const PRIVATE = /\p{Co}/u;

interface Typeface {
  /** The font files. */
  readonly fonts: Readonly<Record<Face, Buffer>>;
  /** Whether every face draws the character. */
  draws(character: string): boolean;
}

let loaded: Typeface | null = null;

/** Reads the fonts once, when the first article is printed. */
export function loadTypeface(): Typeface {
  loaded ??= read();
  return loaded;
}

function read(): Typeface {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/literata/package.json'));
  const faces = Object.entries(FILES).map(([face, file]) => {
    const font = readFileSync(join(folder, file));
    return { face, font, drawn: new Set(charactersOf(font)) };
  });
  return {
    // Its keys are those of FILES.
    fonts: Object.fromEntries(faces.map(({ face, font }) => [face, font])) as Record<Face, Buffer>,
    draws: character =>
      !PRIVATE.test(character) && faces.every(({ drawn }) => drawn.has(character.codePointAt(0) ?? 0)),
  };
}

function charactersOf(file: Buffer): readonly number[] {
  const font = create(file);
  if (!('characterSet' in font)) throw new Error('a file of the typeface holds more than one font');
  return font.characterSet;
}
