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

export interface Printer {
  /** Null for an article that is too long to be printed. */
  print(article: Article, phrase: Phrase): Promise<Printed | null>;
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
  const shelf = createShelf<Printed | null>(SHELF_BYTES);
  /** Whoever asks for what is being printed waits for the same. */
  const underWay = new Map<string, Promise<Printed | null>>();

  async function make(key: string, article: Article, words: PrintWords): Promise<Printed | null> {
    const ending = await thread.ask<Uint8Array>({ article, words });
    const printed =
      ending.kind === 'done' ? { bytes: ending.result, name: fileNameOf(article, 'pdf') } : null;
    shelf.put(key, printed, printed?.bytes.length ?? NOTE_BYTES);
    return printed;
  }

  return {
    async print(article, phrase) {
      if (article.text.length > LONGEST.text || article.html.length > LONGEST.html) return null;
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
