/** Summaries: ROUGE beside the first three sentences, cross-validated; what a reader would stumble over; milliseconds. */
import { parseArgs } from 'node:util';
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

/** Each article is summarised with weights learned without it, where `weightsOf` says so. */
function report(name: string, weightsOf: (article: Article) => Weights): void {
  console.log(`\n${name}`);
  const gains = SETS.map(set => {
    const rows = of(set).map(article => {
      const chosen = choose(article.candidates, weightsOf(article), MEASURES.normal);
      const scores = scoresOf(
        chosen.flatMap(({ place }) => article.words[place] ?? []),
        article.truth,
      );
      return { article, chosen, scores, floor: scoresOf(article.lead, article.truth) };
    });
    const table = ['ROUGE-1', 'ROUGE-2', 'ROUGE-L'].map((_, at) => {
      const own = mean(rows.map(({ scores }) => scores[at] ?? 0));
      const floor = mean(rows.map(row => row.floor[at] ?? 0));
      return `${(100 * floor).toFixed(1)} -> ${(100 * own).toFixed(1)}`;
    });
    const gain = rows.map(({ scores, floor }) => (scores[0] ?? 0) - (floor[0] ?? 0));
    const length = mean(rows.map(({ chosen }) => chosen.map(({ text }) => text).join(' ').length));
    const single = rows.filter(({ chosen }) => chosen.length < 2).length;
    console.log(
      `  ${set.padEnd(9)} R-1 ${table[0]}  R-2 ${table[1]}  R-L ${table[2]}  gain ${interval(gain)}` +
        `  ${length.toFixed(0)} characters, ${mean(rows.map(({ chosen }) => chosen.length)).toFixed(2)} sentences, ${single} with fewer than two`,
    );
    return mean(gain);
  });
  console.log(`  mean gain in ROUGE-1 ${(100 * mean(gains)).toFixed(2)}`);
}

/** By the rules' own lists, so that it shows what slips through the choosing, not what the lists do not know. */
function readability(): void {
  console.log('\nReadability of the summaries as shipped');
  for (const set of SETS) {
    const summaries = of(set).map(article => ({ article, summary: summarise(article) }));
    const dangling = summaries.filter(({ article, summary }) => {
      const sentences = splitSentences(article.text);
      return summary.some((sentence, at) => {
        const place = sentences.findIndex(other => other.includes(sentence));
        const before = sentences[place - 1];
        const isShown = at > 0 && before !== undefined && before.includes(summary[at - 1] ?? '?');
        return stanceOf(sentence) === 'dangling' && !isShown;
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
  measure('splitting', ({ text }) => splitSentences(text));
  measure('splitting, summarising', summarise);
}

if (values.learn === true) {
  const inFold = (fold: number): readonly Article[] => articles.filter((_, at) => at % FOLDS !== fold);
  const folds = Array.from({ length: FOLDS }, (_, fold) => learn(inFold(fold), MEASURES.normal));
  const foldOf = new Map(articles.map((article, at) => [article, folds[at % FOLDS] ?? WEIGHTS]));
  report(
    `Learned on four fifths, measured on the fifth, ${FOLDS} times`,
    article => foldOf.get(article) ?? WEIGHTS,
  );
  console.log(`\nLearned on everything, for weights.ts\n${JSON.stringify(learn(articles, MEASURES.normal))}`);
}
report('As shipped (the weights have seen these articles)', () => WEIGHTS);
readability();
speed();
