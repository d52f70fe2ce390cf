/** Which named job runs when: by node-cron, or at once when woken; never two of the same at a time. */
import cron, { type ScheduledTask } from 'node-cron';
import type { Clock, Instant, Log } from './core/shared/ports.ts';

export const JOBS = [
  'poll feeds',
  'make articles',
  'polish summaries',
  'group stories',
  'fan out',
  'owe announcements',
  'owe edits',
  'drain outbox',
  'end pauses',
  'drain letters',
  'drain notes',
  'end talks',
  'look beside',
  'tidy up',
  'drain tidings',
] as const;
export type JobName = (typeof JOBS)[number];

export interface Job {
  readonly name: JobName;
  /** node-cron expression, read in UTC. */
  readonly cron: string;
  /** Does its work until none is left or `signal` aborts; returns how much it did. */
  readonly run: (signal: AbortSignal) => Promise<number> | number;
  /** The stage that pulls from this one, or the stages: woken whenever this one did something. */
  readonly wakes?: JobName | readonly JobName[];
  /** When the job has work next, if it knows; it is woken then. */
  readonly nextAt?: () => Instant | null;
}

export interface Schedule {
  start(): void;
  /** Runs the job now; one that is running runs once more after that. */
  wake(name: JobName): void;
  /** No job begins any more; resolves when the running ones have ended. */
  stop(): Promise<void>;
  /** The jobs that should have run by now and did not, or failed last time; empty when all is well. */
  overdue(): readonly string[];
}

interface State {
  readonly job: Job;
  task: ScheduledTask | null;
  running: Promise<void> | null;
  isWokenAgain: boolean;
  endedAt: Instant;
  /** When it should begin by itself the next time. */
  dueAt: Instant;
  failure: string | null;
  alarm: { readonly at: Instant; readonly cancel: AbortController } | null;
}

/** A job that has not ended this long after it should have begun is overdue. */
const OVERDUE_MS = 15 * 60_000;

export function createSchedule(jobs: readonly Job[], { clock, log }: { clock: Clock; log: Log }): Schedule {
  const stopping = new AbortController();
  const states = new Map<JobName, State>(
    jobs.map(job => [
      job.name,
      {
        job,
        task: null,
        running: null,
        isWokenAgain: false,
        endedAt: clock.now(),
        dueAt: Number.POSITIVE_INFINITY,
        failure: null,
        alarm: null,
      },
    ]),
  );

  const wake = (name: JobName): void => {
    const state = states.get(name);
    if (state === undefined || stopping.signal.aborted) return;
    if (state.running !== null) {
      state.isWokenAgain = true;
      return;
    }
    state.running = runOnce(state).finally(() => {
      state.running = null;
      state.endedAt = clock.now();
      state.dueAt = nextRunAt(state, clock);
      if (state.isWokenAgain) {
        state.isWokenAgain = false;
        wake(name);
      } else {
        setAlarm(state);
      }
    });
  };

  const runOnce = async (state: State): Promise<void> => {
    const { job } = state;
    try {
      const done = await job.run(stopping.signal);
      state.failure = null;
      if (done > 0) {
        log.debug('job.done', { job: job.name, done });
        for (const name of [job.wakes ?? []].flat()) wake(name);
      }
    } catch (error) {
      // The boundary of jobs: reported once, and the next tick tries again.
      state.failure = error instanceof Error ? error.message : String(error);
      log.error('job.failed', error, { job: job.name });
    }
  };

  const setAlarm = (state: State): void => {
    const at = state.job.nextAt?.() ?? null;
    if (at === null || stopping.signal.aborted) return;
    if (state.alarm !== null && state.alarm.at <= at) return;
    state.alarm?.cancel.abort();
    const alarm = { at, cancel: new AbortController() };
    state.alarm = alarm;
    const signal = AbortSignal.any([alarm.cancel.signal, stopping.signal]);
    void clock.sleep(Math.max(0, at - clock.now()), signal).then(() => {
      if (signal.aborted) return;
      state.alarm = null;
      wake(state.job.name);
    });
  };

  return {
    start() {
      for (const state of states.values()) {
        const { name, cron: expression } = state.job;
        state.task = cron.schedule(expression, () => wake(name), {
          name,
          timezone: 'UTC',
          missedExecutionTolerance: 59_000,
        });
        state.dueAt = clock.now();
        wake(name);
      }
    },
    wake,
    async stop() {
      stopping.abort();
      await Promise.all([...states.values()].map(({ task }) => task?.destroy()));
      await Promise.all([...states.values()].map(({ running }) => running));
    },
    overdue() {
      const now = clock.now();
      return [...states.values()].flatMap(({ job, failure, endedAt, dueAt }) => {
        if (failure !== null) return [`${job.name}: ${failure}`];
        if (now <= dueAt + OVERDUE_MS) return [];
        return [`${job.name}: has not ended for ${Math.round((now - endedAt) / 60_000)} minutes`];
      });
    },
  };
}

/** As a span from now: node-cron tells the platform's time, which in tests is not that of the clock. */
function nextRunAt({ task }: State, clock: Clock): Instant {
  const next = task?.getNextRun();
  return next === undefined || next === null
    ? Number.POSITIVE_INFINITY
    : clock.now() + (next.getTime() - Date.now());
}
