/** Reads and rewrites the table of a TrueType font that says which glyph draws which character. */

/** Character to glyph. */
type Glyphs = ReadonlyMap<number, number>;

// The tables are described in the OpenType specification, chapters "Font file" and "cmap".
const DIRECTORY_START = 12;
const RECORD_SIZE = 16;
const WINDOWS_BMP = 0x0003_0001;
const WINDOWS_FULL = 0x0003_000a;

/** The characters of the Basic Multilingual Plane that the font draws. */
export function readGlyphs(font: Buffer): Glyphs {
  const start = font.readUInt32BE(recordOf(font) + 8);
  for (let at = start + 4; at < start + 4 + font.readUInt16BE(start + 2) * 8; at += 8) {
    if (font.readUInt32BE(at) === WINDOWS_BMP) return readSegments(font, start + font.readUInt32BE(at + 4));
  }
  throw new Error('the font has no Unicode table');
}

/** The same font with another table of characters, appended at its end. */
export function withGlyphs(font: Buffer, glyphs: Glyphs): Buffer {
  const table = writeGroups(glyphs);
  const padding = Buffer.alloc((4 - (font.length % 4)) % 4);
  const made = Buffer.concat([font, padding, table]);
  const record = recordOf(made);
  made.writeUInt32BE(font.length + padding.length, record + 8);
  made.writeUInt32BE(table.length, record + 12);
  return made;
}

function recordOf(font: Buffer): number {
  const tables = font.readUInt16BE(4);
  for (let at = DIRECTORY_START; at < DIRECTORY_START + tables * RECORD_SIZE; at += RECORD_SIZE) {
    if (font.toString('latin1', at, at + 4) === 'cmap') return at;
  }
  throw new Error('the font has no table of characters');
}

/** Format 4: segments of characters with a common distance, or with a list of glyphs. */
function readSegments(font: Buffer, start: number): Glyphs {
  if (font.readUInt16BE(start) !== 4) throw new Error('the font numbers its characters in another way');
  const size = font.readUInt16BE(start + 6);
  const ends = start + 14;
  const starts = ends + size + 2;
  const glyphs = new Map<number, number>();
  for (let at = 0; at < size; at += 2) {
    const first = font.readUInt16BE(starts + at);
    const last = font.readUInt16BE(ends + at);
    const delta = font.readUInt16BE(starts + size + at);
    const offsetAt = starts + 2 * size + at;
    const offset = font.readUInt16BE(offsetAt);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = offset === 0 ? code : font.readUInt16BE(offsetAt + offset + 2 * (code - first));
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) glyphs.set(code, glyph);
    }
  }
  return glyphs;
}

/** Format 12, one group a character: it is read once and never leaves the memory. */
function writeGroups(glyphs: Glyphs): Buffer {
  const sorted = [...glyphs].toSorted(([a], [b]) => a - b);
  const header = 12;
  const table = Buffer.alloc(header + 16 + 12 * sorted.length);
  table.writeUInt16BE(1, 2);
  table.writeUInt32BE(WINDOWS_FULL, 4);
  table.writeUInt32BE(header, 8);
  table.writeUInt16BE(12, header);
  table.writeUInt32BE(table.length - header, header + 4);
  table.writeUInt32BE(sorted.length, header + 12);
  sorted.forEach(([code, glyph], place) => {
    const at = header + 16 + 12 * place;
    table.writeUInt32BE(code, at);
    table.writeUInt32BE(code, at + 4);
    table.writeUInt32BE(glyph, at + 8);
  });
  return table;
}
