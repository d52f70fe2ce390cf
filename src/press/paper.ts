/** The paper: A4 pages that lines are put on from top to bottom, with rules, links, and what every page repeats. */
import PDFDocument from 'pdfkit';
import type { Line, Look, Measure, Run } from './set-lines.ts';
import { type Face, loadTypeface } from './typeface.ts';

/** In points. The column holds about seventy-five letters of text a line. */
export const COLUMN = { left: 85, right: 510, top: 72, bottom: 762 } as const;
export const WIDTH = COLUMN.right - COLUMN.left;

export interface Facts {
  readonly title: string;
  readonly author: string | null;
  readonly subject: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly madeAt: number;
}

export interface Paper {
  readonly measure: Measure;
  /** Leaves room; at the top of a page there is none to leave. */
  skip(height: number): void;
  /** Begins a page unless so much is left on this one. */
  need(height: number): void;
  /**
   * Puts lines below each other, `indent` from the left; never one line of several alone at either end of a page.
   * `bar` marks them as quoted.
   */
  put(lines: readonly Line[], leading: number, at?: { indent?: number; bar?: boolean }): void;
  /** Puts a line at the height of the next one without taking its place: a number, a bullet, a second column. */
  putBeside(line: Line, leading: number, indent: number): void;
  rule(thickness: number, color: string): void;
  /** Draws on every page, once all of them are known. Heights count from the top of the sheet. */
  repeat(draw: (page: number, pages: number, draw: Margin) => void): void;
  finish(): Promise<Uint8Array>;
}

/** What may stand outside the column. */
interface Margin {
  text(run: Run, baseline: number): void;
  rule(height: number, color: string): void;
}

const BAR = { color: '#b9b0a2', thickness: 1.5, indent: 4 } as const;

export function openPaper(facts: Facts): Paper {
  const { fonts } = loadTypeface();
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: facts.language,
    displayTitle: true,
    // Without one, pdfkit opens Helvetica, which is not embedded.
    font: '',
    info: {
      Title: facts.title,
      ...(facts.author === null ? {} : { Author: facts.author }),
      ...(facts.subject === null ? {} : { Subject: facts.subject }),
      Creator: 'Towncrier',
      Producer: 'Towncrier',
      // The same article makes the same file, to the byte.
      CreationDate: new Date(facts.madeAt),
    },
  });
  const chunks: Buffer[] = [];
  doc.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => doc.on('end', resolve).on('error', reject));
  for (const [face, font] of Object.entries(fonts)) doc.registerFont(face, font);

  let y: number = COLUMN.top;
  const turn = (): void => {
    doc.addPage();
    y = COLUMN.top;
  };
  const take = ({ face, size }: { face: Face; size: number }): void => {
    doc.font(face).fontSize(size);
  };
  const measure = (text: string, look: Look): number => {
    take(look);
    return doc.widthOfString(text);
  };
  const text = ({ text, look, x, width }: Run, baseline: number, left: number): void => {
    take(look);
    doc.fillColor(look.color).text(text, left + x, baseline, { lineBreak: false, baseline: 'alphabetic' });
    if (look.href === null) return;
    const under = baseline + look.size * 0.16;
    doc.lineWidth(0.5).strokeColor(look.color);
    doc
      .moveTo(left + x, under)
      .lineTo(left + x + width, under)
      .stroke();
    doc.link(left + x, baseline - look.size * 0.8, width, look.size * 1.1, look.href);
  };
  const write = (line: Line, leading: number, indent: number): void => {
    const size = Math.max(0, ...line.map(({ look }) => look.size));
    // The line's letters stand in the middle of its height.
    const baseline = y + leading / 2 + size * 0.33;
    for (const run of line) text(run, baseline, COLUMN.left + indent);
  };
  const stroke = (at: number, thickness: number, color: string): void => {
    doc.lineWidth(thickness).strokeColor(color);
    doc.moveTo(COLUMN.left, at).lineTo(COLUMN.right, at).stroke();
  };

  return {
    measure,
    skip(height) {
      if (y > COLUMN.top) y += height;
    },
    need(height) {
      if (y + height > COLUMN.bottom) turn();
    },
    put(lines, leading, { indent = 0, bar = false } = {}) {
      let rest = lines;
      while (rest.length > 0) {
        const fitting = Math.max(0, Math.floor((COLUMN.bottom - y) / leading));
        const count = countFor(rest.length, fitting, y === COLUMN.top);
        for (const line of rest.slice(0, count)) {
          write(line, leading, indent);
          y += leading;
        }
        if (bar && count > 0) {
          const x = COLUMN.left + BAR.indent;
          doc.lineWidth(BAR.thickness).strokeColor(BAR.color);
          doc
            .moveTo(x, y - count * leading + 2)
            .lineTo(x, y - 2)
            .stroke();
        }
        rest = rest.slice(count);
        if (rest.length > 0) turn();
      }
    },
    putBeside: (line, leading, indent) => write(line, leading, indent),
    rule(thickness, color) {
      stroke(y + thickness / 2, thickness, color);
      y += thickness;
    },
    repeat(draw) {
      const { count } = doc.bufferedPageRange();
      for (let page = 0; page < count; page += 1) {
        doc.switchToPage(page);
        draw(page + 1, count, {
          text: (run, baseline) => text(run, baseline, COLUMN.left),
          rule: (height, color) => stroke(height, 0.5, color),
        });
      }
    },
    async finish() {
      doc.end();
      await ended;
      return new Uint8Array(Buffer.concat(chunks));
    },
  };
}

/** How many of the lines go on this page. */
function countFor(lines: number, fitting: number, isTop: boolean): number {
  if (lines <= fitting) return lines;
  // One line left over would stand alone at the top of the next page.
  const count = lines - fitting === 1 && fitting > 2 ? fitting - 1 : fitting;
  return count < 2 && !isTop ? 0 : Math.max(1, count);
}
