/** Learns the usual words of English and Russian news: `npx tsx bench/usual-words.ts --corpus DIR` prints the table. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Telling, traitsOf } from '../src/core/story/traits.ts';

const { values } = parseArgs({ options: { corpus: { type: 'string' } } });
const corpus = values.corpus ?? '';

/** The articles that no story is measured on. */
const FILES = {
  en: ['summaries-cnndm.ndjson', 'summaries-inshorts.ndjson', 'topics-bbc.ndjson'],
  ru: ['summaries-ru.ndjson'],
};
/** A word in fewer articles than this, of a thousand, is no usual one. */
const LEAST = { en: 15, ru: 80 };

for (const language of ['en', 'ru'] as const) {
  const articles = FILES[language].flatMap(file =>
    readFileSync(join(corpus, file), 'utf8')
      .trim()
      .split('\n')
      .map(line => JSON.parse(line) as Telling),
  );
  const met = new Map<string, number>();
  for (const article of articles) {
    const { word } = traitsOf({ title: article.title ?? '', text: article.text ?? '', language });
    for (const stem of word.keys()) met.set(stem, (met.get(stem) ?? 0) + 1);
  }
  const shares = [...met].map(([stem, n]) => [stem, Math.round((1000 * n) / articles.length)] as const);
  const usual = shares.filter(([, share]) => share >= LEAST[language]).sort((a, b) => b[1] - a[1]);
  console.log(`${language}: ${usual.length} words of ${articles.length} articles`);
  const byShare = new Map<number, string[]>();
  for (const [stem, share] of usual) {
    const list = byShare.get(share) ?? [];
    byShare.set(share, [...list, stem]);
  }
  console.log([...byShare].map(([share, stems]) => `${share} ${stems.sort().join(' ')}`).join('\n'));
}
