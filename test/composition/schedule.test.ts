/** Jobs run when they are due or woken, never two of the same at once, and tell when one is overdue. */
import { describe, expect, it } from 'vitest';
import type { ClockJump } from '../../src/clock-watch.ts';
import { createSchedule, type Job, type ScheduleNeeds } from '../../src/schedule.ts';
import { handClock } from '../support/clock.ts';
import { handHeartbeat } from '../support/heartbeat.ts';
import { keptLog } from '../support/log.ts';

const NEVER = '0 0 29 2 *';
const HOUR = 3_600_000;

type Given = Partial<Job> & Pick<Job, 'name' | 'run'>;

function open(...given: (Given | ScheduleNeeds['onJump'])[]) {
  const jobs = given.filter(each => typeof each === 'object');
  const onJump = given.find(each => typeof each === 'function') ?? (() => {});
  const clock = handClock();
  const log = keptLog();
  const heartbeat = handHeartbeat();
  return {
    clock,
    heartbeat,
    log,
    schedule: createSchedule(
      jobs.map(job => ({ cron: NEVER, ...job })),
      { clock, heartbeat, log, onJump },
    ),
  };
}
/** Lets everything run that can run without the time going on. */
const settled = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

/** A job whose runs end when the test says so. */
function held() {
  const ends: (() => void)[] = [];
  let running = 0;
  let most = 0;
  return {
    ends,
    most: () => most,
    run: async () => {
      running += 1;
      most = Math.max(most, running);
      await new Promise<void>(resolve => ends.push(resolve));
      running -= 1;
      return 1;
    },
  };
}

describe('a job', () => {
  it('woken while it runs runs once more, and never twice at a time', async () => {
    const job = held();
    const { schedule } = open({ name: 'fan out', run: job.run });
    for (let time = 0; time < 3; time += 1) schedule.wake('fan out');
    job.ends[0]?.();
    await settled();
    expect(job.ends).toHaveLength(2);
    job.ends[1]?.();
    await settled();
    expect(job.ends).toHaveLength(2);
    expect(job.most()).toBe(1);
  });

  it('that did something wakes the next one, and one that did nothing does not', async () => {
    let done = 1;
    let fanned = 0;
    const { schedule } = open(
      { name: 'group stories', run: () => done, wakes: 'fan out' },
      {
        name: 'fan out',
        run: () => {
          fanned += 1;
          return 0;
        },
      },
    );
    schedule.wake('group stories');
    await settled();
    done = 0;
    schedule.wake('group stories');
    await settled();
    expect(fanned).toBe(1);
  });

  it('that knows when it has work next is woken then', async () => {
    const runs: number[] = [];
    const { schedule, clock } = open({
      name: 'drain outbox',
      run: () => runs.push(clock.now()) && 0,
      nextAt: () => (runs.length < 3 ? clock.now() + 5_000 : null),
    });
    schedule.wake('drain outbox');
    await settled();
    await clock.advance(20_000);
    expect(runs).toEqual([0, 5_000, 10_000].map(ms => (runs[0] ?? 0) + ms));
  });

  it('that fails is logged with its cause, shows as overdue, and is well again after a good run', async () => {
    let isBroken = true;
    const { schedule, log } = open({
      name: 'make articles',
      run: () => {
        if (isBroken) throw new Error('the disk is full');
        return 0;
      },
    });
    schedule.wake('make articles');
    await settled();
    expect(log.lines.at(-1)).toMatchObject({ event: 'job.failed', fields: { job: 'make articles' } });
    expect(schedule.overdue()).toEqual(['make articles: the disk is full']);
    isBroken = false;
    schedule.wake('make articles');
    await settled();
    expect(schedule.overdue()).toEqual([]);
  });

  it('is awaited when the program stops, and begins no more', async () => {
    const job = held();
    const { schedule } = open({ name: 'fan out', run: job.run });
    schedule.start();
    let isStopped = false;
    const stopping = schedule.stop().then(() => {
      isStopped = true;
    });
    await settled();
    expect(isStopped).toBe(false);
    job.ends[0]?.();
    await stopping;
    schedule.wake('fan out');
    expect(job.ends).toHaveLength(1);
  });

  it('that hangs is overdue after a quarter of an hour, and one that rests until the night is not', async () => {
    const job = held();
    const { schedule, heartbeat } = open(
      { name: 'poll feeds', cron: '* * * * *', run: job.run },
      { name: 'tidy up', cron: '20 3 * * *', run: () => 0 },
    );
    schedule.start();
    await settled();
    heartbeat.pass(HOUR);
    expect(schedule.overdue()).toEqual([expect.stringMatching(/^poll feeds: /)]);
    job.ends[0]?.();
    await schedule.stop();
  });

  it('that failed is soon tried again, in growing pauses', async () => {
    const runs: number[] = [];
    const { schedule, clock, heartbeat } = open({
      name: 'fan out',
      run: () => {
        runs.push(clock.now());
        throw new Error('the disk is full');
      },
    });
    schedule.start();
    await settled();
    for (let second = 0; second < 20; second += 1) {
      await clock.advance(1_000);
      heartbeat.pass(1_000);
      await settled();
    }
    expect(runs.map(at => (at - (runs[0] ?? 0)) / 1_000)).toEqual([0, 1, 3, 7, 15]);
    await schedule.stop();
  });

  it('whose next time cannot be told shows as failed, and the program goes on', async () => {
    const { schedule, log } = open({
      name: 'drain outbox',
      run: () => 0,
      nextAt: () => {
        throw new Error('the file is damaged');
      },
    });
    schedule.wake('drain outbox');
    await settled();
    expect(schedule.overdue()).toEqual(['drain outbox: the file is damaged']);
    expect(log.events()).toEqual(['job.failed']);
  });
});

describe('a clock that is set', () => {
  const DAY = 24 * HOUR;

  /** A job each minute; `pass` lets time go on, in steps that both clocks agree on. */
  function minutely(onJump?: (jump: ClockJump) => void) {
    const runs: number[] = [];
    const house = open({ name: 'poll feeds', cron: '* * * * *', run: () => runs.push(1) && 0 }, onJump);
    const pass = async (seconds: number): Promise<void> => {
      for (let second = 0; second < seconds; second += 1) {
        await house.clock.advance(1_000);
        house.heartbeat.pass(1_000);
        await settled();
      }
    };
    return { ...house, runs, pass, move: (ms: number) => house.clock.set(house.clock.now() + ms) };
  }

  it.each([
    ['an hour back', -HOUR],
    ['an hour ahead', HOUR],
    ['a week ahead', 7 * DAY],
    ['fifty years ahead', 50 * 365 * DAY],
  ])('%s, and right again, keeps no job from running each minute', async (_, ms) => {
    const { schedule, runs, pass, move, log } = minutely();
    schedule.start();
    await pass(5);
    for (const by of [ms, -ms]) {
      move(by);
      const before = runs.length;
      await pass(130);
      // Once for all that was passed over, and then each minute: no walk over what was missed.
      expect(runs.length - before).toBeGreaterThanOrEqual(2);
      expect(runs.length - before).toBeLessThanOrEqual(4);
    }
    expect(log.events()).toEqual(['clock.jumped', 'clock.jumped']);
    expect(schedule.overdue()).toEqual([]);
    await schedule.stop();
  });

  it('tells what waits by it, again until it was heard, and not of what a time server trims', async () => {
    const heard: number[] = [];
    let isDeaf = true;
    const { schedule, pass, move } = minutely(({ fromAt, toAt }) => {
      if (isDeaf) throw new Error('the file is busy');
      heard.push(Math.round((toAt - fromAt) / 60_000));
    });
    schedule.start();
    move(-2_000);
    await pass(2);
    move(-HOUR);
    await pass(1);
    move(-60_000);
    await pass(1);
    isDeaf = false;
    await pass(2);
    expect(heard).toEqual([-60, -1]);
    await schedule.stop();
  });

  it('back by an hour does not put off what a job had to do in a moment', async () => {
    let dueAt = 0;
    const runs: number[] = [];
    const { schedule, clock, heartbeat } = open({
      name: 'drain outbox',
      run: () => runs.push(clock.now()) && 0,
      nextAt: () => (runs.length === 1 ? dueAt : null),
    });
    dueAt = clock.now() + 30_000;
    schedule.wake('drain outbox');
    schedule.start();
    await settled();
    clock.set(clock.now() - HOUR);
    dueAt -= HOUR;
    heartbeat.pass(500);
    await clock.advance(31_000);
    expect(runs).toHaveLength(2);
    await schedule.stop();
  });
});
