/** A thread for work that foreign text may draw out: one task after the other, begun anew when a task does not come back. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Answered, Given } from './answer-tasks.ts';

/** `late` and `broken`: it took more time, or more memory, than it may. */
export type Ending<Result> =
  | { readonly kind: 'done'; readonly result: Result }
  | { readonly kind: 'late' }
  | { readonly kind: 'broken' };

export interface WorkThread<Task> {
  /** The lower `urgency` goes first, equals in the order in which they came. Rejects where the work threw. */
  ask<Result>(task: Task, urgency?: number): Promise<Ending<Result>>;
  close(): Promise<void>;
}

export interface WorkThreadOptions {
  /** The file that calls `answerTasks`, as it is named in the source. */
  readonly script: URL;
  readonly workerData?: unknown;
  /** Counted from when the thread is there to work. */
  readonly timeoutMs: number;
  readonly heapMb: number;
  /** A thread that had nothing to do for so long is ended; null: never. */
  readonly idleMs?: number | null;
}

interface Waiting<Task> {
  readonly given: Given<Task>;
  readonly urgency: number;
  readonly resolve: (ending: Ending<never>) => void;
  readonly reject: (defect: unknown) => void;
}

export function openWorkThread<Task>(options: WorkThreadOptions): WorkThread<Task> {
  const { timeoutMs, idleMs = null } = options;
  const queue: Waiting<Task>[] = [];
  let current: (Waiting<Task> & { timer: NodeJS.Timeout | undefined }) | null = null;
  let idle: NodeJS.Timeout | undefined;
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
    clearTimeout(idle);
    worker ??= begin();
    worker.ref();
    current = { ...waiting, timer: isReady ? startTimer() : undefined };
    worker.postMessage(waiting.given);
  }

  const startTimer = (): NodeJS.Timeout => setTimeout(() => giveUp('late'), timeoutMs);

  function settle(ending: Ending<unknown>): void {
    const settled = current;
    if (settled === null) return;
    clearTimeout(settled.timer);
    current = null;
    settled.resolve(ending as Ending<never>);
    next();
    if (current === null && idleMs !== null) idle = setTimeout(end, idleMs).unref();
  }

  function end(): void {
    const ended = worker;
    worker = null;
    void ended?.terminate();
  }

  /** The thread is of no more use; the next task gets a new one. */
  function giveUp(kind: 'late' | 'broken'): void {
    end();
    settle({ kind });
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
    const started = startWorker(options);
    isReady = false;
    started.on('message', (message: Answered | 'ready') => {
      if (worker !== started) return;
      if (message !== 'ready') {
        if (current?.given.id === message.id) settle({ kind: 'done', result: message.result });
        return;
      }
      isReady = true;
      if (current !== null) current.timer ??= startTimer();
    });
    started.on('error', error => {
      if (worker !== started) return;
      if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') giveUp('broken');
      else fail(error);
    });
    return started;
  }

  return {
    ask(task, urgency = 0) {
      lastId += 1;
      const given = { id: lastId, task };
      return new Promise((resolve, reject) => {
        const place = queue.findIndex(other => other.urgency > urgency);
        queue.splice(place < 0 ? queue.length : place, 0, { given, urgency, resolve, reject });
        next();
      });
    },
    async close() {
      queue.length = 0;
      clearTimeout(idle);
      if (current !== null) clearTimeout(current.timer);
      await worker?.terminate();
    },
  };
}

function startWorker({ script, workerData, heapMb }: WorkThreadOptions): Worker {
  const options = { workerData, resourceLimits: { maxOldGenerationSizeMb: heapMb } };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL(script.href.replace(/\.ts$/, '.js')), options);
  // From source, as in development and tests, a thread does not inherit the loader that reads TypeScript.
  const tsx = dirname(createRequire(import.meta.url).resolve('tsx/package.json'));
  const loader = pathToFileURL(join(tsx, 'dist/esm/api/index.mjs')).href;
  const code = `import('${loader}').then(({ register }) => { register(); return import('${script.href}'); })`;
  return new Worker(code, { ...options, eval: true });
}
