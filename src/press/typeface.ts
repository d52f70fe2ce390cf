/** PT Serif in its four faces, with the Azerbaijani ə that it draws only as a Cyrillic letter. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readGlyphs, withGlyphs } from './cmap.ts';

export type Face = 'regular' | 'italic' | 'bold' | 'bold-italic';

const FILES: Readonly<Record<Face, string>> = {
  regular: '400Regular/PTSerif_400Regular.ttf',
  italic: '400Regular_Italic/PTSerif_400Regular_Italic.ttf',
  bold: '700Bold/PTSerif_700Bold.ttf',
  'bold-italic': '700Bold_Italic/PTSerif_700Bold_Italic.ttf',
};

/**
 * Characters that look the same and of which the font has only the second: the Latin schwa is drawn as the Cyrillic
 * one. Lending the glyph, not replacing the letter, keeps the text of the file searchable.
 */
const LOANS: readonly (readonly [number, number])[] = [
  [0x018f, 0x04d8],
  [0x0259, 0x04d9],
  [0x202f, 0x00a0],
  [0x2007, 0x00a0],
];

const ROUBLE = 0x20bd;

/**
 * The font is older than most signs of currency and draws a rouble for each: a price in manats would be read in
 * roubles. Its private characters mean something else to everybody else.
 */
function isMisdrawn(code: number): boolean {
  return (code >= 0x20b5 && code <= 0x20cf && code !== ROUBLE) || (code >= 0xe000 && code <= 0xf8ff);
}

interface Typeface {
  /** The font files. */
  readonly fonts: Readonly<Record<Face, Buffer>>;
  /** Whether every face draws the character. */
  draws(character: string): boolean;
}

let loaded: Typeface | null = null;

/** Read once, when the first article is printed. */
export function loadTypeface(): Typeface {
  loaded ??= read();
  return loaded;
}

function read(): Typeface {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/pt-serif/package.json'));
  const faces = Object.entries(FILES).map(([face, file]) => {
    const font = readFileSync(join(folder, file));
    const glyphs = new Map([...readGlyphs(font)].filter(([code]) => !isMisdrawn(code)));
    for (const [code, lender] of LOANS) {
      const glyph = glyphs.get(lender);
      if (glyph !== undefined && !glyphs.has(code)) glyphs.set(code, glyph);
    }
    return { face, glyphs, font: withGlyphs(font, glyphs) };
  });
  return {
    // Its keys are those of FILES.
    fonts: Object.fromEntries(faces.map(({ face, font }) => [face, font])) as Record<Face, Buffer>,
    draws: character => faces.every(({ glyphs }) => glyphs.has(character.codePointAt(0) ?? 0)),
  };
}
