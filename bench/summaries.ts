/** Summaries: ROUGE beside the first three sentences, cross-validated; what a reader would stumble over; milliseconds. */
import { parseArgs } from 'node:util';
import { packOf } from '../src/core/article/languages/packs.ts';
import { splitSentences } from '../src/core/article/sentences.ts';
import { choose } from '../src/core/article/summary/choose.ts';
import { stanceOf } from '../src/core/article/summary/stance.ts';
import { WEIGHTS, type Weights } from '../src/core/article/summary/weights.ts';
import { MEASURES, summarise } from '../src/core/article/summary.ts';
import { type Article, readSet, SETS, type SetName } from './summaries/corpus.ts';
import { createDice } from './summaries/dice.ts';
import { learn } from './summaries/learn.ts';
import { rougeL, rougeN } from './summaries/rouge.ts';

const FOLDS = 5;
/** One division into folds can be lucky. */
const DIVISIONS = 5;
const RESAMPLES = 1_000;

const { values } = parseArgs({ options: { corpus: { type: 'string' }, learn: { type: 'boolean' } } });
if (values.corpus === undefined) {
  console.error(
    'usage: tsx bench/summaries.ts --corpus DIR [--learn], the folder that holds summaries-*.ndjson',
  );
  process.exit(2);
}
const folder = values.corpus;
const articles = SETS.flatMap(set => readSet(folder, set));
const of = (set: SetName): readonly Article[] => articles.filter(article => article.set === set);

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);

/** The mean and the bounds of its 95 % bootstrap interval, resampling articles. */
function interval(numbers: readonly number[]): string {
  const dice = createDice(42);
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(numbers.map(() => numbers[Math.floor(dice.next() * numbers.length)] ?? 0)),
  ).sort((a, b) => a - b);
  const at = (share: number): string => (100 * (means[Math.floor(RESAMPLES * share)] ?? 0)).toFixed(2);
  return `${(100 * mean(numbers)).toFixed(2)} [${at(0.025)}, ${at(0.975)}]`;
}

function scoresOf(words: readonly string[], truth: readonly string[]): readonly [number, number, number] {
  return [rougeN(words, truth, 1), rougeN(words, truth, 2), rougeL(words, truth)];
}

interface Row {
  readonly scores: readonly number[];
  readonly floor: readonly number[];
  readonly characters: number;
  readonly sentences: number;
}

function rowOf(article: Article, weights: Weights): Row {
  const chosen = choose(article.candidates, article.title, weights, MEASURES.normal);
  const words = chosen.flatMap(({ place }) => article.words[place] ?? []);
  return {
    scores: scoresOf(words, article.truth),
    floor: scoresOf(article.lead, article.truth),
    characters: chosen.map(({ text }) => text).join(' ').length,
    sentences: chosen.length,
  };
}

/** Each article is summarised once with each of its weights, and counts with the mean of those summaries. */
function report(name: string, weightsOf: (article: Article) => readonly Weights[]): void {
  console.log(`\n${name}`);
  const gainOf = ({ scores, floor }: Row): number => (scores[0] ?? 0) - (floor[0] ?? 0);
  const bySet = SETS.map(set => {
    const own = of(set).map(article => weightsOf(article).map(weights => rowOf(article, weights)));
    const rows = own.flat();
    const table = ['R-1', 'R-2', 'R-L'].map((measure, at) => {
      const [floor, reached] = [
        mean(rows.map(row => row.floor[at] ?? 0)),
        mean(rows.map(row => row.scores[at] ?? 0)),
      ];
      return `${measure} ${(100 * floor).toFixed(1)} -> ${(100 * reached).toFixed(1)}`;
    });
    const single = (100 * rows.filter(({ sentences }) => sentences < 2).length) / rows.length;
    console.log(
      `  ${set.padEnd(9)} ${table.join('  ')}  gain ${interval(own.map(tries => mean(tries.map(gainOf))))}` +
        `  ${mean(rows.map(({ characters }) => characters)).toFixed(0)} characters, ${mean(rows.map(({ sentences }) => sentences)).toFixed(2)} sentences, ${single.toFixed(1)} % with fewer than two`,
    );
    return own.map(tries => tries.map(gainOf));
  });
  const times = bySet[0]?.[0]?.length ?? 0;
  const gains = Array.from({ length: times }, (_, time) =>
    mean(bySet.map(own => mean(own.map(tries => tries[time] ?? 0)))),
  );
  const each = times > 1 ? `, one by one ${gains.map(gain => (100 * gain).toFixed(2)).join(' ')}` : '';
  console.log(`  mean gain in ROUGE-1 ${(100 * mean(gains)).toFixed(2)}${each}`);
}

/** For each article the weights learned without it, in one division of every set into folds. */
function learnAcross(seed: number): ReadonlyMap<Article, Weights> {
  const dice = createDice(seed);
  const folds = SETS.flatMap(set =>
    of(set)
      .map(article => ({ article, order: dice.next() }))
      .sort((a, b) => a.order - b.order)
      .map(({ article }, at) => ({ article, fold: at % FOLDS })),
  );
  return new Map(
    Array.from({ length: FOLDS }, (_, out) => {
      const others = folds.filter(({ fold }) => fold !== out).map(({ article }) => article);
      const weights = learn(others, MEASURES.normal);
      return folds.filter(({ fold }) => fold === out).map(({ article }) => [article, weights] as const);
    }).flat(),
  );
}

/** By the rules' own lists, so that it shows what slips through the choosing, not what the lists do not know. */
function readability(): void {
  console.log('\nReadability of the summaries as shipped');
  for (const set of SETS) {
    const summaries = of(set).map(article => ({ article, summary: summarise(article) }));
    const dangling = summaries.filter(({ article, summary }) => {
      const sentences = splitSentences(article.text, article.language);
      return summary.some((sentence, at) => {
        const place = sentences.findIndex(other => other.includes(sentence));
        const before = sentences[place - 1];
        const isShown = at > 0 && before !== undefined && before.includes(summary[at - 1] ?? '?');
        return stanceOf(sentence, packOf(article.language)) === 'dangling' && !isShown;
      });
    });
    const over = summaries.filter(({ summary }) => summary.join(' ').length >= 600).length;
    const foreign = summaries.filter(({ article, summary }) =>
      summary.some(sentence => !article.text.includes(sentence)),
    ).length;
    const empty = summaries.filter(({ summary }) => summary.length === 0).length;
    const share = (number: number): string => `${((100 * number) / summaries.length).toFixed(1)} %`;
    console.log(
      `  ${set.padEnd(9)} dangling ${share(dangling.length)}  not to the letter ${share(foreign)}  over 600 characters ${share(over)}  empty ${share(empty)}`,
    );
  }
}

/** Processor time, because a busy machine makes the clock say more. */
function speed(): void {
  const texts = of('cnndm');
  const measure = (name: string, run: (article: Article) => unknown): void => {
    for (const article of texts) run(article);
    const before = process.cpuUsage();
    for (const article of texts) run(article);
    const { user, system } = process.cpuUsage(before);
    console.log(`  ${name.padEnd(22)} ${((user + system) / 1000 / texts.length).toFixed(2)} ms an article`);
  };
  console.log('\nProcessor time, CNN features');
  measure('splitting', ({ text, language }) => splitSentences(text, language));
  measure('splitting, summarising', summarise);
}

if (values.learn === true) {
  const divisions = Array.from({ length: DIVISIONS }, (_, seed) => learnAcross(seed + 1));
  report(`Learned on four fifths, measured on the fifth, in ${DIVISIONS} divisions`, article =>
    divisions.flatMap(weights => weights.get(article) ?? []),
  );
  console.log(`\nLearned on everything, for weights.ts\n${JSON.stringify(learn(articles, MEASURES.normal))}`);
}
report('As shipped (the weights have seen these articles)', () => [WEIGHTS]);
readability();
speed();
