/** Sets words in lines of a given width: ragged right, by whole words, a longer word by its letters. */
import type { Face } from './typeface.ts';

export interface Look {
  readonly face: Face;
  /** In points, as everything here. */
  readonly size: number;
  readonly color: string;
  readonly href: string | null;
}

/** A piece of text of one look. A line feed ends a line. */
export interface Stretch {
  readonly text: string;
  readonly look: Look;
}

/** A stretch with its place in a line. */
export interface Run extends Stretch {
  readonly x: number;
  readonly width: number;
}

export type Line = readonly Run[];
export type Measure = (text: string, look: Look) => number;

interface Atom extends Stretch {
  readonly width: number;
}

/** What stays together: atoms of several looks without a blank between them ("<b>Velm</b>,"). */
interface Word {
  /** The blank before it, null at the start of a line and after a hyphen. */
  readonly blank: Atom | null;
  readonly atoms: readonly Atom[];
}

/** Where a word may be parted at the end of a line: after hyphens, dashes and slashes between letters. */
const PARTING = /(?<=\p{L}{2}[-–—/])(?=\p{L}{2})/u;

export function setLines(stretches: readonly Stretch[], width: number, measure: Measure): readonly Line[] {
  // A line feed after a line feed leaves an empty line.
  return readLines(stretches, measure).flatMap(words =>
    words.length === 0 ? [[]] : setWords(words, width, measure),
  );
}

/** Words by the lines that line feeds make of them. */
function readLines(stretches: readonly Stretch[], measure: Measure): readonly (readonly Word[])[] {
  const lines: Word[][] = [[]];
  let blank: Atom | null = null;
  let atoms: Atom[] = [];
  const close = (): void => {
    if (atoms.length > 0) lines.at(-1)?.push({ blank, atoms });
    if (atoms.length > 0) blank = null;
    atoms = [];
  };
  for (const { text, look } of stretches) {
    for (const token of text.split(/(\n| +)/)) {
      if (token === '') continue;
      if (token === '\n') {
        close();
        blank = null;
        lines.push([]);
      } else if (token.trim() === '') {
        close();
        blank = { text: ' ', look, width: measure(' ', look) };
      } else {
        token.split(PARTING).forEach((part, at) => {
          if (at > 0) close();
          atoms.push({ text: part, look, width: measure(part, look) });
        });
      }
    }
  }
  close();
  return lines;
}

function setWords(words: readonly Word[], width: number, measure: Measure): readonly Line[] {
  const lines: Line[] = [];
  let line: Atom[] = [];
  let filled = 0;
  const end = (): void => {
    if (line.length > 0) lines.push(join(line));
    line = [];
    filled = 0;
  };
  for (const { blank, atoms } of words) {
    const own = widthOf(atoms);
    const gap = line.length > 0 ? (blank?.width ?? 0) : 0;
    if (filled + gap + own > width) end();
    else if (gap > 0 && blank !== null) {
      line.push(blank);
      filled += gap;
    }
    for (const atom of own > width ? partAtoms(atoms, width, measure) : atoms) {
      if (filled + atom.width > width) end();
      line.push(atom);
      filled += atom.width;
    }
  }
  end();
  return lines;
}

/** Cuts what is wider than a line into pieces of a tenth of it, which then fill lines. */
function partAtoms(atoms: readonly Atom[], width: number, measure: Measure): readonly Atom[] {
  return atoms.flatMap(({ text, look }) => {
    const parts: Atom[] = [];
    let part = '';
    for (const character of text) {
      if (part !== '' && measure(part + character, look) > width / 10) {
        parts.push({ text: part, look, width: measure(part, look) });
        part = '';
      }
      part += character;
    }
    return part === '' ? parts : [...parts, { text: part, look, width: measure(part, look) }];
  });
}

function widthOf(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, atom) => sum + atom.width, 0);
}

/** Neighbours of one look become one run, so that copying the text gives back whole sentences. */
function join(atoms: readonly Atom[]): Line {
  const runs: Run[] = [];
  let x = 0;
  for (const { text, look, width } of atoms) {
    const last = runs.at(-1);
    if (last !== undefined && last.look === look) {
      runs[runs.length - 1] = { ...last, text: last.text + text, width: last.width + width };
    } else {
      runs.push({ text, look, x, width });
    }
    x += width;
  }
  return runs;
}
