/** Ingest: a round over thousands of feeds against a bare loop, its memory, and how long readers wait meanwhile. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
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

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
const perSecond = (seconds: number): string => `${Math.round(feeds / seconds)} feeds/s`;

const folder = mkdtempSync(join(tmpdir(), 'towncrier-bench-'));
try {
  console.log(
    `${feeds} feeds on ${HOSTS} addresses of loopback, 20 entries each; a tenth changed, the rest 304`,
  );
  const child = fork(
    join(import.meta.dirname, 'ingest', 'rounds.ts'),
    [folder, values.feeds, values.rounds],
    {
      execArgv: ['--import', 'tsx'],
    },
  );
  const [report] = (await once(child, 'message')) as [RoundsReport];
  const ratio = (of: 'clock' | 'processor'): number =>
    median(report.real.map((real, at) => (report.bare[at]?.[of] ?? Number.NaN) / real[of]));
  const speed = (costs: readonly Cost[]): string => perSecond(median(costs.map(({ clock }) => clock)));
  console.log(`first round, everything new   ${report.first.toFixed(1)} s`);
  console.log(`bare loop, nothing stored     ${speed(report.bare)} (median of ${report.bare.length} rounds)`);
  console.log(`the job "poll feeds"          ${speed(report.real)}`);
  console.log(`ratio by the clock            ${ratio('clock').toFixed(2)} (median of pairs)`);
  console.log(`ratio by the processor        ${ratio('processor').toFixed(2)}`);
  console.log(`new entries stored            ${report.found}`);
  console.log(`peak memory of both           ${report.peakMb.toFixed(0)} MB`);
} finally {
  rmSync(folder, { recursive: true });
}
