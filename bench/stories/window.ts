/** What an article costs while many stand in the window: invented articles of invented words, through the job itself. */
import type { ArticleDraft } from '../../src/core/article/article.ts';
import { groupWaiting, STRONGEST_WORDS } from '../../src/core/story/group-stories.ts';
import type { Trace } from '../../src/core/story/story.ts';
import { headlineOf, traitsOf } from '../../src/core/story/traits.ts';
import { countedTerms, raritiesOf, strongestWords, termOf, vectorOf } from '../../src/core/story/vector.ts';
import { SILENT } from '../../src/log.ts';
import { openStores, type Stores } from '../../src/stores.ts';
import { seeded } from './b-cubed.ts';

const WORDS = 40_000;
const SENTENCES = 10;
const WORDS_A_SENTENCE = 14;
const QUERIES = 300;
/** A copy has lost this share of its sentences. */
const LOST = 0.3;
const NOW = Date.UTC(2026, 5, 1);

export interface WindowCost {
  /** Milliseconds of processor time an article: the median and the 95th of a hundred. */
  readonly median: number;
  readonly p95: number;
  /** The share of shortened copies that found the story they were made of. */
  readonly recall: number;
}

export function measureWindow(articles: number, progress: (done: number) => void): WindowCost {
  const stores = openStores(':memory:', NOW);
  const dice = seeded(7);
  try {
    const texts: string[][] = [];
    const stories: number[] = [];
    for (let at = 0; at < articles; at += 1) {
      const text = invent(dice);
      // Only what is asked for later is remembered, and kept with its text.
      const isAsked = at % Math.max(1, Math.floor(articles / QUERIES)) === 0;
      stories.push(fill(stores, at, text, isAsked));
      texts.push(isAsked ? text : []);
      if (at % 1_000 === 0) progress(at);
    }
    const asked = texts.flatMap((text, at) => (text.length === 0 ? [] : [{ text, at }]));
    const costs: number[] = [];
    let found = 0;
    for (const { text, at } of asked) {
      const copy = text.filter(() => dice() > LOST);
      const { story, ms } = arrive(stores, articles + costs.length, copy);
      costs.push(ms);
      if (story === stories[at]) found += 1;
      costs.push(arrive(stores, articles + costs.length, invent(dice)).ms);
    }
    costs.sort((a, b) => a - b);
    const cost = (share: number): number => costs[Math.floor(costs.length * share)] ?? 0;
    return { median: cost(0.5), p95: cost(0.95), recall: found / asked.length };
  } finally {
    stores.close();
  }
}

/** Keeps the article with a story of its own, without looking for one: that is what is measured afterwards. */
function fill(stores: Stores, number: number, sentences: readonly string[], hasText: boolean): number {
  const draft = draftOf(number, sentences);
  // Full-text search would index every text; only those are read that a copy is compared with.
  const article = stores.articles.keep(hasText ? draft : { ...draft, text: '' }, NOW).id;
  const traits = traitsOf(draft);
  const counted = countedTerms(traits);
  const rarities = raritiesOf(traits, stores.stories.index.counts('en', counted));
  const trace: Trace = {
    ...{ language: 'en', counted, headline: headlineOf(draft).map(termOf) },
    body: {
      vector: vectorOf(traits, rarities),
      strongest: strongestWords(traits, rarities, STRONGEST_WORDS),
    },
  };
  return stores.stories.open(article, ['world'], false, NOW, trace);
}

function arrive(stores: Stores, number: number, sentences: readonly string[]) {
  const article = stores.articles.keep(draftOf(number, sentences), NOW).id;
  const clock = { now: () => NOW, sleep: () => Promise.resolve() };
  const before = process.cpuUsage();
  groupWaiting({ stories: stores.stories, clock, log: SILENT });
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1_000, story: stores.stories.storyOf(article) };
}

function draftOf(number: number, sentences: readonly string[]): ArticleDraft {
  const text = sentences.join(' ');
  return {
    ...{
      url: `https://velm.example/${number}`,
      source: `Outlet ${number % 40}`,
      section: null,
      byline: null,
    },
    ...{
      title: (sentences[0] ?? '').slice(0, 60),
      text,
      html: '',
      publishedAt: NOW,
      language: 'en',
      image: null,
    },
    ...{
      summary: [],
      views: 0,
      categories: [],
      feedTopic: 'world',
      fingerprint: String(number),
      isNews: false,
      pageTrouble: null,
    },
  };
}

/** Words as frequent as in a language (Zipf), some names of the event's own, said again and again. */
function invent(dice: () => number): string[] {
  const names = Array.from({ length: 5 }, () => capital(word(Math.floor(dice() * WORDS))));
  return Array.from({ length: SENTENCES }, () => {
    const words = Array.from({ length: WORDS_A_SENTENCE }, () => {
      if (dice() < 0.12) return names[Math.floor(dice() * names.length)] ?? '';
      return word(Math.floor(WORDS ** dice()) - 1);
    });
    return `${capital(words.join(' '))}.`;
  });
}

const SYLLABLES = [
  'ba',
  'ke',
  'lo',
  'mi',
  'nu',
  'ra',
  'se',
  'to',
  'vi',
  'zu',
  'da',
  'fe',
  'go',
  'hi',
  'ju',
  'pa',
];

function word(number: number): string {
  let rest = number + SYLLABLES.length;
  let written = '';
  while (rest > 0) {
    written += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return `${written}k`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
