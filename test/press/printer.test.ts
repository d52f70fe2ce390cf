/** Printing has a thread of its own and limits: what is too long for paper is refused, and holds up nobody. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPrinter, type Printed, type Printer, type Unprinted } from '../../src/press/printer.ts';
import { readPdf } from './read-pdf.ts';
import { article, say } from './samples.ts';

const HTML = `<p>${'The harbour reopened on Tuesday after three days of fog. '.repeat(9)}</p>`.repeat(20);

let printer: Printer;
beforeEach(() => {
  printer = openPrinter();
});
afterEach(() => printer.close());

describe('the printer', () => {
  it('prints on its own thread, in the reader’s words', async () => {
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    const printed = await printer.print(article({ html: HTML }), say);
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
    expect(printed).toMatchObject({ name: 'harbour-of-velm-reopens-after-the-storm.pdf' });
    const { text } = readPdf(bytesOf(printed));
    expect(text).toContain('By Ada Moreno');
    expect(text).toContain('1 June 2026, 08:00 UTC');
    expect(text).toContain('Source: Velm Courier');
  });

  it('prints what is asked for twice once, and anew when it was corrected', async () => {
    const [first, meanwhile] = await Promise.all([
      printer.print(article({ html: HTML }), say),
      printer.print(article({ html: HTML }), say),
    ]);
    expect(meanwhile).toBe(first);
    expect(await printer.print(article({ html: HTML }), say)).toBe(first);
    const corrected = await printer.print(article({ html: '<p>It reopened.</p>', revision: 2 }), say);
    expect(readPdf(bytesOf(corrected)).text).toContain('It reopened.');
  });

  it('prints no article that is as long as a book', async () => {
    expect(await printer.print(article({ text: 'word '.repeat(40_000) }), say)).toBe('too long');
    expect(await printer.print(article({ html: '&amp;'.repeat(200_000) }), say)).toBe('too long');
  });

  it('gives up one that takes too long, and does not try it again', async () => {
    const hasty = openPrinter({ timeoutMs: 1 });
    const long = article({ html: HTML.repeat(10) });
    expect(await hasty.print(long, say)).toBe('too long');
    expect(await hasty.print(long, say)).toBe('too long');
    await hasty.close();
  });

  it('prints no page of gaps in a script that its typeface has no letters for', async () => {
    const georgian = { title: 'არჩევნები პორტში', text: 'მერმა გუშინ გაიმარჯვა.' };
    expect(await printer.print(article(georgian), say)).toBe('no letters');
  });
});

function bytesOf(printed: Printed | Unprinted): Uint8Array {
  if (typeof printed === 'string') throw new Error(`not printed: ${printed}`);
  return printed.bytes;
}
