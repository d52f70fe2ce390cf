/** Prints articles within limits of length and time, and keeps the last ones: the same is asked for again. */
import type { Article } from '../core/article/article.ts';
import type { Phrase } from '../core/shared/language.ts';
import { createShelf } from '../core/shared/shelf.ts';
import { openWorkThread } from '../thread/work-thread.ts';
import { fileNameOf } from './file-name.ts';
import { type PrintWords, printWordsOf } from './print-words.ts';

export interface PrintTask {
  readonly article: Article;
  readonly words: PrintWords;
}

export interface Printed {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Why there is no print version: nobody prints so much from a chat, or the typeface has no letters for its script. */
export type Unprinted = 'too long' | 'no letters';

export interface Printer {
  print(article: Article, phrase: Phrase): Promise<Printed | Unprinted>;
  close(): Promise<void>;
}

export interface PrinterOptions {
  /** An article of fifty pages takes a twentieth of this. */
  readonly timeoutMs?: number;
}

/** Some fifty sheets; nobody prints more from a chat. In characters of the text, and of its HTML. */
const LONGEST = { text: 150_000, html: 600_000 };
const TIMEOUT_MS = 10_000;
const HEAP_MB = 384;
/** Its fonts are some megabytes: a thread that has nothing to print is ended. */
const IDLE_MS = 60_000;
const SHELF_BYTES = 8 * 1024 * 1024;
/** What is kept of an article that could not be printed. */
const NOTE_BYTES = 100;

export function openPrinter({ timeoutMs = TIMEOUT_MS }: PrinterOptions = {}): Printer {
  const thread = openWorkThread<PrintTask>({
    script: new URL('./print-worker.ts', import.meta.url),
    timeoutMs,
    heapMb: HEAP_MB,
    idleMs: IDLE_MS,
  });
  const shelf = createShelf<Printed | Unprinted>(SHELF_BYTES);
  /** Whoever asks for what is being printed waits for the same. */
  const underWay = new Map<string, Promise<Printed | Unprinted>>();

  async function make(key: string, article: Article, words: PrintWords): Promise<Printed | Unprinted> {
    const ending = await thread.ask<Uint8Array | 'no letters'>({ article, words });
    const result = ending.kind === 'done' ? ending.result : 'too long';
    const printed = typeof result === 'string' ? result : { bytes: result, name: fileNameOf(article, 'pdf') };
    shelf.put(key, printed, typeof printed === 'string' ? NOTE_BYTES : printed.bytes.length);
    return printed;
  }

  return {
    async print(article, phrase) {
      if (article.text.length > LONGEST.text || article.html.length > LONGEST.html) return 'too long';
      const words = printWordsOf(article, phrase);
      const key = `${article.id} ${article.revision} ${words['print-language']}`;
      const kept = shelf.get(key);
      if (kept !== undefined) return kept;
      const begun = underWay.get(key) ?? make(key, article, words).finally(() => underWay.delete(key));
      underWay.set(key, begun);
      return begun;
    },
    close: () => thread.close(),
  };
}
