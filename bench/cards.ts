/**
 * Cards of pages that nobody tuned on: what a machine sees of their faults, and what people found who read them.
 *
 * To read: `npx tsx bench/cards.ts --corpus DIR --list 40` prints cards that were not judged, or that changed since, each with
 * the beginning of its article and, last, its line for `bench/cards/judgements.ndjson`. Put the kinds of its faults into that
 * line (`"kinds":["R","By"]`, none where it has none; the kinds stand in `bench/cards/judgements.ts`) and append it to the
 * file. No word of the article goes in. The languages take turns. `--part 2/4` is the second reader's share of four,
 * `--language de` one language, `--all` also what was judged as it is, `--characters 3000` more of the article.
 *
 * To count: `npx tsx bench/cards.ts --corpus DIR`. A judgement of a card that changed is not counted, but told.
 */
import { parseArgs } from 'node:util';
import { CHECKS } from './cards/checks.ts';
import { type Judgement, readJudgements, tallyOf } from './cards/judgements.ts';
import { type Card, cardOf, orderOf, readSources, writeCard } from './cards/pages.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    list: { type: 'string' },
    part: { type: 'string', default: '1/1' },
    language: { type: 'string' },
    all: { type: 'boolean', default: false },
    characters: { type: 'string', default: '1500' },
  },
});
if (values.corpus === undefined) {
  console.error(
    'usage: tsx bench/cards.ts --corpus DIR [--list N], the folder that holds pages/ and page-segments/',
  );
  process.exit(2);
}
const judgements = readJudgements();
const cards = readSources(values.corpus).flatMap(source => cardOf(source) ?? []);
const byLanguage = new Map<string, Card[]>();
for (const card of cards) {
  const language = card.draft.language ?? '–';
  if (values.language !== undefined && values.language !== language) continue;
  const own = byLanguage.get(language) ?? [];
  byLanguage.set(language, own);
  own.push(card);
}
if (values.list !== undefined) list(Number(values.list));
else count();

/** In an order that has nothing to do with the pages, one of each language after another. */
function list(number: number): void {
  const [part = 1, parts = 1] = values.part.split('/').map(Number);
  const queues = [...byLanguage.values()].map(own =>
    own
      .toSorted((a, b) => (orderOf(a.source) < orderOf(b.source) ? -1 : 1))
      .filter(({ source }) => Number.parseInt(orderOf(source).slice(-4), 16) % parts === part - 1)
      .filter(card => values.all || judgements.get(card.source.id)?.card !== card.hash),
  );
  const longest = Math.max(0, ...queues.map(queue => queue.length));
  const turns = Array.from({ length: longest }, (_, turn) => queues.flatMap(queue => queue[turn] ?? []));
  for (const card of turns.flat().slice(0, number))
    console.log(`${writeCard(card, Number(values.characters))}\n`);
}

function count(): void {
  console.log(`${cards.length} cards`);
  for (const [language, own] of byLanguage) {
    const found = Object.entries(CHECKS).map(([name, check]) => `${name} ${own.filter(check).length}`);
    console.log(`  ${language.padEnd(4)} ${String(own.length).padStart(4)}  ${found.join(' · ')}`);
  }
  const current = [...byLanguage.values()].flat().flatMap(({ source, hash }): Judgement[] => {
    const judgement = judgements.get(source.id);
    return judgement?.card === hash ? [judgement] : [];
  });
  console.log(
    `\n${current.length} judged as they are, ${judgements.size - current.length} changed since they were read`,
  );
  for (const line of tallyOf(current)) console.log(line);
  for (const language of byLanguage.keys()) {
    const own = current.filter(judgement => judgement.language === language);
    if (own.length > 0) console.log(`\n${language}, ${own.length} cards\n${tallyOf(own).join('\n')}`);
  }
}
