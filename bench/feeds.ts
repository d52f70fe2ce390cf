/** Feeds: expectations met on a corpus, items kept from damaged feeds, dates, charsets, hostile documents. */
import { parseArgs } from 'node:util';
import { measureCharsets } from './feeds/charsets.ts';
import { measureDamages, readWithFeedsmith } from './feeds/damages.ts';
import { measureDates } from './feeds/dates.ts';
import { measureExpectations, type Tally } from './feeds/expectations.ts';
import { measureHostile } from './feeds/hostile.ts';

const { values } = parseArgs({ options: { corpus: { type: 'string' }, verbose: { type: 'boolean' } } });

function report(title: string, tallies: ReadonlyMap<string, Tally>): void {
  console.log(`\n${title}`);
  let [met, of] = [0, 0];
  for (const [name, tally] of tallies) {
    met += tally.met;
    of += tally.of;
    console.log(
      `  ${name.padEnd(36)} ${String(tally.met).padStart(5)} / ${String(tally.of).padEnd(5)} ${share(tally)}`,
    );
    if (values.verbose) for (const miss of tally.misses) console.log(`      ${miss.slice(0, 300)}`);
  }
  console.log(
    `  ${'all'.padEnd(36)} ${String(met).padStart(5)} / ${String(of).padEnd(5)} ${share({ met, of })}`,
  );
}

const share = ({ met, of }: Pick<Tally, 'met' | 'of'>): string =>
  `${((100 * met) / Math.max(1, of)).toFixed(1)} %`;

if (values.corpus !== undefined) report('Expectations met', measureExpectations(values.corpus));
for (const zone of ['UTC', 'Asia/Baku', 'America/New_York']) {
  // The zone of this machine must not matter, with daylight saving or without.
  process.env['TZ'] = zone;
  report(`Dates, this process in ${zone}`, measureDates());
}
report('Charsets', measureCharsets());
report('Items kept from damaged feeds', measureDamages());
report('The same with feedsmith alone, by identifiers', measureDamages(readWithFeedsmith));

console.log('\nHostile documents');
for (const { name, ms, mb, outcome } of measureHostile())
  console.log(
    `  ${name.padEnd(36)} ${ms.toFixed(0).padStart(6)} ms ${mb.toFixed(0).padStart(6)} MB  ${outcome}`,
  );
