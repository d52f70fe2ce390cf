/** Hands documents to the parsing thread, one after the other, and begins a new thread when one does not come back. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { SectionRules } from '../core/feed/feed.ts';
import type { ExtractedPage } from './page/extract-page.ts';
import type { SiteRules } from './page/site-rules.ts';
import type { FeedOrigin, ParsedFeed } from './parse-feed.ts';

export interface ParseTask {
  readonly id: number;
  readonly kind: 'feed' | 'page' | 'links';
  readonly bytes: Uint8Array;
  readonly origin: FeedOrigin;
  /** For a feed that is a section page. */
  readonly section: SectionRules | null;
}

export interface ParseAnswer {
  readonly id: number;
  readonly result: unknown;
}

export interface ParsePool {
  parseFeed(bytes: Uint8Array, origin: FeedOrigin, section: SectionRules | null): Promise<ParsedFeed>;
  extractPage(bytes: Uint8Array, origin: FeedOrigin): Promise<ExtractedPage>;
  /** The feeds that a page names; none where it cannot be read. */
  namedFeeds(bytes: Uint8Array, origin: FeedOrigin): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface ParsePoolOptions {
  readonly siteRules: readonly SiteRules[];
  /** What takes longer than this is broken or meant to be: the thread is ended. */
  readonly timeoutMs?: number;
}

/** The slowest page of the benchmark takes a fiftieth of this. */
const TIMEOUT_MS = 10_000;
/** A document of three megabytes becomes some hundred as a tree. */
const HEAP_MB = 512;
const TOO_SLOW = { ok: false, why: 'It takes too long to read.' } as const;
const BROKEN = { ok: false, why: 'It cannot be read: reading it used up the memory it may use.' } as const;

interface Waiting {
  readonly task: ParseTask;
  readonly resolve: (result: unknown) => void;
  readonly reject: (defect: unknown) => void;
}

export function openParsePool({ siteRules, timeoutMs = TIMEOUT_MS }: ParsePoolOptions): ParsePool {
  const queue: Waiting[] = [];
  let current: (Waiting & { timer: NodeJS.Timeout | undefined }) | null = null;
  let isReady = false;
  let worker: Worker | null = null;
  let lastId = 0;

  function next(): void {
    if (current !== null) return;
    const waiting = queue.shift();
    if (waiting === undefined) {
      // An idle thread must not keep the program alive, and one that is waited for must.
      worker?.unref();
      return;
    }
    worker ??= begin();
    worker.ref();
    current = { ...waiting, timer: isReady ? startTimer() : undefined };
    worker.postMessage(waiting.task);
  }

  const startTimer = (): NodeJS.Timeout => setTimeout(() => giveUp(TOO_SLOW), timeoutMs);

  function settle(result: unknown): void {
    const settled = current;
    if (settled === null) return;
    clearTimeout(settled.timer);
    current = null;
    settled.resolve(result);
    next();
  }

  /** The thread is of no more use; the next document gets a new one. */
  function giveUp(result: typeof TOO_SLOW | typeof BROKEN): void {
    const lost = worker;
    worker = null;
    void lost?.terminate();
    settle(result);
  }

  /** Anything else that ends the thread is a defect of ours, and rises to whoever asked. */
  function fail(defect: unknown): void {
    const settled = current;
    worker = null;
    current = null;
    clearTimeout(settled?.timer);
    settled?.reject(defect);
    next();
  }

  function begin(): Worker {
    const started = startWorker(siteRules);
    isReady = false;
    started.on('message', (answer: ParseAnswer | 'ready') => {
      if (worker !== started) return;
      if (answer !== 'ready') {
        if (current?.task.id === answer.id) settle(answer.result);
        return;
      }
      isReady = true;
      if (current !== null) current.timer ??= startTimer();
    });
    started.on('error', error => {
      if (worker !== started) return;
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp(BROKEN);
      else fail(error);
    });
    return started;
  }

  function ask(kind: ParseTask['kind'], bytes: Uint8Array, origin: FeedOrigin, section: SectionRules | null) {
    lastId += 1;
    const task = { id: lastId, kind, bytes, origin, section };
    return new Promise<unknown>((resolve, reject) => {
      queue.push({ task, resolve, reject });
      next();
    });
  }

  return {
    parseFeed: (bytes, origin, section) => ask('feed', bytes, origin, section) as Promise<ParsedFeed>,
    extractPage: (bytes, origin) => ask('page', bytes, origin, null) as Promise<ExtractedPage>,
    async namedFeeds(bytes, origin) {
      const found = await ask('links', bytes, origin, null);
      return Array.isArray(found) ? (found as string[]) : [];
    },
    async close() {
      queue.length = 0;
      if (current !== null) clearTimeout(current.timer);
      await worker?.terminate();
    },
  };
}

function startWorker(siteRules: readonly SiteRules[]): Worker {
  const options = { workerData: { siteRules }, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./parse-worker.js', import.meta.url), options);
  // From source, as in development and tests, a thread does not inherit the loader that reads TypeScript.
  const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
  const loader = pathToFileURL(join(tsx, 'dist/esm/api/index.mjs')).href;
  const source = new URL('./parse-worker.ts', import.meta.url).href;
  const code = `import('${loader}').then(({ register }) => { register(); return import('${source}'); })`;
  return new Worker(code, { ...options, eval: true });
}
