/** Ingest: a round over thousands of feeds against a bare loop, its memory, and how long readers wait meanwhile. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureAnswers } from './ingest/answers.ts';
import { HOSTS } from './ingest/feed-server.ts';
import type { Cost, RoundsReport } from './ingest/rounds.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    feeds: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '7' },
  },
});
const feeds = Number(values.feeds);
const rounds = Number(values.rounds);

const at = (share: number, numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ??
  Number.NaN;
const median = (numbers: readonly number[]): number => at(0.5, numbers);

async function start(file: string, ...args: readonly string[]) {
  const child = fork(join(import.meta.dirname, 'ingest', file), args, { execArgv: ['--import', 'tsx'] });
  const [message] = (await once(child, 'message')) as [unknown];
  return { child, message };
}

const folder = mkdtempSync(join(tmpdir(), 'towncrier-bench-'));
const server = await start('feed-server.ts');
const port = Number(server.message);
try {
  const measure = async (count: number): Promise<RoundsReport> =>
    (await start('rounds.ts', folder, `${port}`, `${feeds}`, `${count}`)).message as RoundsReport;
  console.log(
    `${feeds} feeds on ${HOSTS} addresses of loopback, 20 entries each; a tenth changed, the rest 304`,
  );
  const seconds = median((await measure(0)).real.map(({ clock }) => clock));
  console.log(`first round, everything new    ${seconds.toFixed(1)} s`);

  const { bare, real, found, peakMb } = await measure(rounds);
  const ratio = (of: keyof Cost): string =>
    median(real.map((cost, round) => (bare[round]?.[of] ?? Number.NaN) / cost[of])).toFixed(2);
  const speed = (costs: readonly Cost[]): string =>
    `${Math.round(feeds / median(costs.map(({ clock }) => clock)))} feeds/s`;
  console.log(`bare loop, nothing stored      ${speed(bare)} (median of ${rounds} rounds)`);
  console.log(`the job "poll feeds"           ${speed(real)}, ${found} new entries`);
  console.log(
    `ratio of the two               ${ratio('clock')} by the clock, ${ratio('processor')} by the processor`,
  );
  console.log(`peak memory of both            ${peakMb.toFixed(0)} MB`);

  const { idle, busy, peakMb: botMb } = await measureAnswers(folder, port, feeds, rounds);
  for (const [name, spans] of [
    ['nothing due', idle],
    ['during rounds', busy],
  ] as const) {
    const [half, most, slowest] = [median(spans), at(0.99, spans), Math.max(...spans)].map(ms =>
      ms.toFixed(0),
    );
    console.log(
      `/latest, ${name.padEnd(21)} ${half} ms, p99 ${most} ms, slowest ${slowest} ms of ${spans.length}`,
    );
  }
  console.log(`peak memory of the whole bot   ${botMb.toFixed(0)} MB`);
} finally {
  server.child.disconnect();
  rmSync(folder, { recursive: true });
}
