/** Which named job runs when: by its node-cron expression, or at once when woken; never two of the same at a time. */
import { type ClockJump, createClockWatch } from './clock-watch.ts';
import { messageOf } from './core/shared/errors.ts';
import type { Clock, Instant, Log } from './core/shared/ports.ts';
import { type CronSlots, cronSlots } from './cron-slots.ts';
import type { Heartbeat } from './heartbeat.ts';

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

export interface ScheduleNeeds {
  readonly clock: Clock;
  readonly heartbeat: Heartbeat;
  readonly log: Log;
  /** The time of day was set: puts right what was reckoned by the old one. Tried again at the next beat if it throws. */
  readonly onJump?: (jump: ClockJump) => void;
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
  readonly slots: CronSlots;
  running: Promise<void> | null;
  isWokenAgain: boolean;
  /** After a failure: when it is tried again, by the steady time. */
  againAt: number;
  /** Since when it should be running, or has been, by the steady time; null while it rests. */
  owedSince: number | null;
  failure: string | null;
  /** Failures in a row. */
  failures: number;
  alarm: { readonly at: Instant; readonly cancel: AbortController } | null;
}

/** A job that has not ended this long after it should have begun is overdue. */
const OVERDUE_MS = 15 * 60_000;
/** A job that failed is tried again so soon, then after twice the pause each time, and at its own time too. */
const AGAIN_MS = 1_000;
const DOUBLINGS = 6;

export function createSchedule(jobs: readonly Job[], needs: ScheduleNeeds): Schedule {
  const { clock, heartbeat, log, onJump = () => {} } = needs;
  const stopping = new AbortController();
  const states = new Map<JobName, State>(jobs.map(job => [job.name, stateOf(job)]));
  const lookAtClock = createClockWatch(clock, heartbeat);
  let lookedAt = clock.now();
  const unsettled: ClockJump[] = [];
  let stopBeating = (): void => {};

  const wake = (name: JobName): void => {
    const state = states.get(name);
    if (state === undefined || stopping.signal.aborted) return;
    if (state.running !== null) {
      state.isWokenAgain = true;
      return;
    }
    state.running = runOnce(state).finally(() => {
      state.running = null;
      state.owedSince = null;
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
      state.failures = 0;
      state.againAt = Number.POSITIVE_INFINITY;
      if (done > 0) {
        log.debug('job.done', { job: job.name, done });
        for (const name of [job.wakes ?? []].flat()) wake(name);
      }
    } catch (error) {
      fail(state, error);
    }
  };

  /** The boundary of jobs: reported once, and soon tried again. */
  const fail = (state: State, error: unknown): void => {
    state.failure = messageOf(error);
    state.againAt = heartbeat.elapsed() + AGAIN_MS * 2 ** Math.min(state.failures, DOUBLINGS);
    state.failures += 1;
    log.error('job.failed', error, { job: state.job.name });
  };

  const setAlarm = (state: State): void => {
    const at = nextAtOf(state);
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

  const nextAtOf = (state: State): Instant | null => {
    try {
      return state.job.nextAt?.() ?? null;
    } catch (error) {
      fail(state, error);
      return null;
    }
  };

  /** However far the clock moved, a job runs once for the slots it passed. */
  const look = (): void => {
    heedClock();
    const [before, now, elapsed] = [lookedAt, clock.now(), heartbeat.elapsed()];
    lookedAt = now;
    for (const state of states.values()) {
      if (elapsed < state.againAt && !state.slots.areIn(before, now)) continue;
      state.againAt = Number.POSITIVE_INFINITY;
      state.owedSince ??= elapsed;
      wake(state.job.name);
    }
  };

  const heedClock = (): void => {
    const jump = lookAtClock();
    if (jump !== null) {
      log.warn('clock.jumped', { ms: Math.round(jump.toAt - jump.fromAt) });
      unsettled.push(jump);
    }
    settleJumps();
    if (jump === null) return;
    for (const state of states.values()) {
      state.alarm?.cancel.abort();
      state.alarm = null;
      if (state.running === null) setAlarm(state);
    }
  };

  const settleJumps = (): void => {
    try {
      for (let jump = unsettled[0]; jump !== undefined; jump = unsettled[0]) {
        onJump(jump);
        unsettled.shift();
      }
    } catch (error) {
      log.error('clock.unsettled', error);
    }
  };

  return {
    start() {
      stopBeating = heartbeat.start(look);
      for (const [name, state] of states) {
        state.owedSince = heartbeat.elapsed();
        wake(name);
      }
    },
    wake,
    async stop() {
      stopping.abort();
      stopBeating();
      for (const { slots } of states.values()) slots.close();
      await Promise.all([...states.values()].map(({ running }) => running));
    },
    overdue() {
      const elapsed = heartbeat.elapsed();
      return [...states.values()].flatMap(({ job, failure, owedSince }) => {
        if (failure !== null) return [`${job.name}: ${failure}`];
        if (owedSince === null || elapsed - owedSince <= OVERDUE_MS) return [];
        return [`${job.name}: has not ended for ${Math.round((elapsed - owedSince) / 60_000)} minutes`];
      });
    },
  };
}

function stateOf(job: Job): State {
  return {
    job,
    slots: cronSlots(job.cron),
    running: null,
    isWokenAgain: false,
    againAt: Number.POSITIVE_INFINITY,
    owedSince: null,
    failure: null,
    failures: 0,
    alarm: null,
  };
}
