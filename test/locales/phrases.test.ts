/** The bot speaks three languages equally well. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '../../src/core/shared/language.ts';
import { TOPICS, topicOf } from '../../src/core/story/topics.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { READER_COMMANDS } from '../../src/telegram/commands.ts';
import { sampleArgs, sourceOf, type Variables, variablesIn } from './phrase-files.ts';
import { readSources, toastsSaid } from './spoken-keys.ts';

const phrases = loadPhrases();
const written = { en: variablesIn('en'), az: variablesIn('az'), ru: variablesIn('ru') };
const KEYS = [...written.en.keys()];
const OTHERS = LANGUAGES.filter(language => language !== 'en');
const COUNTS = [0, 1, 2, 5, 11, 21];

/** A phrase with each of the sample counts. */
function sayings(language: Language, key: string): readonly string[] {
  const variables = variablesOf(key);
  return COUNTS.map(count => phrases(language)(key, sampleArgs(variables, count)));
}

function variablesOf(key: string): Variables {
  // Azerbaijani needs no choice of forms, so what is counted is what any language counts.
  const all = LANGUAGES.map(language => written[language].get(key));
  return {
    all: [...new Set(all.flatMap(found => found?.all ?? []))],
    counts: [...new Set(all.flatMap(found => found?.counts ?? []))],
  };
}

describe('the three languages', () => {
  it.each(LANGUAGES)('have every phrase of the file once, none lost to a slip of the pen: %s', language => {
    const begun = [...sourceOf(language).matchAll(/^([a-zA-Z][\w-]*)\s*=/gm)].map(found => found[1]);
    expect([...written[language].keys()]).toEqual(begun);
    expect(new Set(begun).size).toBe(begun.length);
    expect(begun.length).toBeGreaterThan(150);
  });

  it.each(OTHERS)(
    'have the same phrases, in the same order, with the same variables: %s and en',
    language => {
      expect([...written[language].keys()]).toEqual(KEYS);
      const variables = (of: Language) =>
        KEYS.map(key => [key, ...(written[of].get(key)?.all ?? [])].join(' '));
      expect(variables(language)).toEqual(variables('en'));
    },
  );

  it.each(LANGUAGES)('say each phrase with all it was given, whatever the number: %s', language => {
    for (const key of KEYS) {
      const { all, counts } = variablesOf(key);
      for (const [at, said] of sayings(language, key).entries()) {
        expect(said.trim(), key).not.toBe('');
        for (const name of all) {
          expect(said, key).toContain(counts.includes(name) ? String(COUNTS[at]) : `[${name}]`);
        }
      }
    }
  });

  it('name the same commands in the same phrases, and mark the same words', () => {
    // A command stands alone or after a blank or a bracket; what follows a word is a part of an address.
    const marks = (language: Language, key: string) =>
      (sayings(language, key)[0]?.match(/(?<![\w/:.>])\/[a-z]+\b|<\/?[a-z]+>|✅|◀|▶/g) ?? []).sort();
    for (const language of OTHERS) {
      for (const key of KEYS) expect(marks(language, key), `${language} ${key}`).toEqual(marks('en', key));
    }
  });

  it('are not left in English', () => {
    const same = ['button-use-name', 'letter-date', 'letter-from', 'print-date'];
    for (const language of OTHERS) {
      const copied = KEYS.filter(key => sayings(language, key)[0] === sayings('en', key)[0]);
      expect(copied.sort()).toEqual(same);
    }
  });

  it('are written in their own letters', () => {
    const letters = (language: Language) => KEYS.flatMap(key => sayings(language, key)).join('\n');
    expect(letters('en')).not.toMatch(/[əğışçöü\p{Script=Cyrillic}]/iu);
    expect(letters('az')).not.toMatch(/\p{Script=Cyrillic}/u);
    // A Latin letter in the middle of a Russian word looks right and is found by no search.
    expect(letters('ru')).not.toMatch(
      /\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Cyrillic}/u,
    );
    expect(letters('ru')).toMatch(/\p{Script=Cyrillic}{3,}/u);
  });

  it('name themselves by their own tag', () => {
    expect(LANGUAGES.map(language => phrases(language)('print-language'))).toEqual([...LANGUAGES]);
  });
});

describe('a number', () => {
  it.each([
    [0, '0 свежих новостей', '0 просмотров'],
    [1, '1 свежая новость', '1 просмотр'],
    [2, '2 свежие новости', '2 просмотра'],
    [5, '5 свежих новостей', '5 просмотров'],
    [11, '11 свежих новостей', '11 просмотров'],
    [21, '21 свежая новость', '21 просмотр'],
    [112, '112 свежих новостей', '112 просмотров'],
    [124, '124 свежие новости', '124 просмотра'],
  ])('takes its form in Russian: %i', (count, stories, views) => {
    expect(phrases('ru')('round-up-heading', { count })).toBe(stories);
    expect(phrases('ru')('article-views', { count })).toBe(views);
  });

  it('is one or many in English, and leaves the noun alone in Azerbaijani', () => {
    const views = (language: Language) => [1, 2].map(count => phrases(language)('article-views', { count }));
    expect(views('en')).toEqual(['1 view', '2 views']);
    expect(views('az')).toEqual(['1 baxış', '2 baxış']);
  });

  it('has the four forms of Russian wherever it chooses', () => {
    const choices = sourceOf('ru').match(/->[^}]*(?:\{[^}]*\}[^}]*)*\n\}/g) ?? [];
    expect(choices.length).toBeGreaterThanOrEqual(2);
    for (const choice of choices) {
      expect([...choice.matchAll(/\[(\w+)\]/g)].map(form => form[1])).toEqual([
        'one',
        'few',
        'many',
        'other',
      ]);
    }
  });
});

describe('a label', () => {
  it.each([
    ['button-full-text', 'Full text'],
    ['button-summary', 'Summary'],
    ['button-recommend', 'Recommend'],
    ['button-share', 'Share'],
    ['button-save', 'Save'],
    ['button-saved', 'Saved'],
    ['button-print-version', 'Print version'],
    ['button-open-original', 'Open original'],
    ['button-previous', '◀ Previous'],
    ['button-next', 'Next ▶'],
    ['button-send', 'Send'],
    ['button-edit', 'Edit'],
    ['button-cancel', 'Cancel'],
    ['button-back', 'Back'],
    ['button-skip', 'Skip'],
    ['button-by-mail', 'By e-mail'],
    ['button-in-telegram', 'In Telegram'],
  ])('is the one agreed on: %s', (key, label) => {
    expect(phrases('en')(key)).toBe(label);
  });

  it.each(LANGUAGES)('fits its button: %s', language => {
    // These are a toast, an answer, and labels as long as the reader's own words.
    const others = ['button-stale', 'topic-unknown', 'button-search', 'button-use-name', 'button-take-back'];
    const labels = KEYS.filter(
      key => /^(?:button|recommend-field|topic)-/.test(key) && !key.endsWith('friend-named'),
    );
    for (const key of labels.filter(key => !others.includes(key))) {
      expect([...phrases(language)(key)].length, key).toBeLessThanOrEqual(25);
    }
  });

  it.each(LANGUAGES)('is unlike that of any other topic: %s', language => {
    const labels = TOPICS.map(({ slug }) => phrases(language)(`topic-${slug}`));
    expect(new Set(labels).size).toBe(TOPICS.length);
  });
});

describe('what Telegram shows', () => {
  it.each(LANGUAGES)('describes each command in a line: %s', language => {
    // Telegram takes 1 to 256 characters (core.telegram.org/bots/api#botcommand); a phone shows about sixty.
    for (const command of READER_COMMANDS) {
      const length = [...phrases(language)(`command-${command}`)].length;
      expect(length, command).toBeGreaterThan(0);
      expect(length, command).toBeLessThanOrEqual(60);
    }
  });

  it.each(LANGUAGES)('has room for each toast: %s', language => {
    // At most 200 characters (core.telegram.org/bots/api#answercallbackquery), with the longest topic in it.
    const topic = TOPICS.map(({ slug }) => phrases(language)(`topic-${slug}`)).reduce((a, b) =>
      a.length > b.length ? a : b,
    );
    const toasts = [...toastsSaid(readSources('telegram')), 'topics-subscribed', 'topics-unsubscribed'];
    expect(toasts).toEqual(expect.arrayContaining(['button-stale', 'article-gone', 'saved-added']));
    for (const key of toasts) expect(phrases(language)(key, { topic }).length, key).toBeLessThanOrEqual(200);
  });

  it.each(LANGUAGES)('offers in the help a topic that is understood: %s', language => {
    const named = /\/latest ([^–—\n]+) [–—]/.exec(phrases(language)('help'))?.[1] ?? '';
    expect(topicOf(named)).toBe('business');
  });
});
