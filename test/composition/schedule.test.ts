/** Jobs run when they are due or woken, never two of the same at once, and tell when one is overdue. */
import { describe, expect, it } from 'vitest';
import { createSchedule, type Job } from '../../src/schedule.ts';
import { handClock } from '../support/clock.ts';
import { keptLog } from '../support/log.ts';

const NEVER = '0 0 29 2 *';
const HOUR = 3_600_000;

function open(...jobs: (Partial<Job> & Pick<Job, 'name' | 'run'>)[]) {
  const clock = handClock();
  const log = keptLog();
  return {
    clock,
    log,
    schedule: createSchedule(
      jobs.map(job => ({ cron: NEVER, ...job })),
      { clock, log },
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
    // The platform's time decides when the next night is: half a day away, whenever this runs.
    const farHour = (new Date().getUTCHours() + 12) % 24;
    const { schedule, clock } = open(
      { name: 'poll feeds', cron: '* * * * *', run: job.run },
      { name: 'tidy up', cron: `20 ${farHour} * * *`, run: () => 0 },
    );
    schedule.start();
    await settled();
    await clock.advance(HOUR);
    expect(schedule.overdue()).toEqual([expect.stringMatching(/^poll feeds: /)]);
    job.ends[0]?.();
    await schedule.stop();
  });
});
