/** The bot says nothing it has no words for, and keeps no words it never says. */
import { describe, expect, it } from 'vitest';
import { SUMMARY_LENGTHS } from '../../src/core/article/summary.ts';
import { BACKFILLS, MODES } from '../../src/core/reader/orders.ts';
import { TOPICS } from '../../src/core/story/topics.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { READER_COMMANDS } from '../../src/telegram/commands.ts';
import { REGIONS } from '../../src/telegram/find-zone.ts';
import { variablesIn } from './phrase-files.ts';
import { keysSaid, patternsSaid, quotedWords, readSources } from './spoken-keys.ts';

const phrases = loadPhrases();
const KEYS = [...variablesIn('en').keys()];

describe('the sources', () => {
  const sources = readSources('telegram', 'mail', 'press', 'web');
  /** The keys put together where they are said, and what may stand in the place of the star. */
  const FIELDS = ['sender-name', 'sender-address', 'friend-name', 'friend-address'];
  const DAYS = ['1', '2', '3', '4', '5', '6', '7'];
  const PATTERNS: Readonly<Record<string, readonly string[]>> = {
    'topic-*': TOPICS.map(({ slug }) => slug),
    'command-*': READER_COMMANDS,
    'recommend-ask-*': FIELDS,
    'recommend-field-*': FIELDS,
    'letters-state-*': ['owed', 'claimed', 'sent', 'withheld', 'unsure', 'dead'],
    'addfeed-*': ['added', 'known'],
    'topics-*d': ['subscribe', 'unsubscribe'],
    'weekday-*': DAYS,
    'weekday-short-*': DAYS,
    'mode-*': MODES,
    'missed-*': BACKFILLS,
    'length-*': SUMMARY_LENGTHS,
    'region-*': REGIONS.map(region => region.toLowerCase()),
  };
  const expanded = Object.entries(PATTERNS).flatMap(([pattern, parts]) =>
    parts.map(part => pattern.replace('*', part)),
  );

  it('say only phrases that there are', () => {
    const said = [...keysSaid(sources)];
    expect(said.length).toBeGreaterThan(100);
    expect(said.filter(key => !KEYS.includes(key))).toEqual([]);
  });

  it('put together only phrases that there are', () => {
    expect([...patternsSaid(sources)].sort()).toEqual(Object.keys(PATTERNS).sort());
    expect(expanded.filter(key => !KEYS.includes(key))).toEqual([]);
  });

  it('give a reader’s form no reason for which there are no words', () => {
    const reasons = [...quotedWords(readSources('core/recommend', 'telegram'))].filter(word =>
      /^(?:recommend|article)-/.test(word),
    );
    expect(reasons.length).toBeGreaterThan(15);
    expect(reasons.filter(key => !KEYS.includes(key))).toEqual([]);
  });

  it('leave no phrase unsaid', () => {
    // “Skip” is a label agreed on for a form that has a field to pass over; of floods the database itself owes a word.
    const agreed = ['button-skip', 'operator-flooded'];
    const known = new Set([
      ...quotedWords(readSources('telegram', 'mail', 'press', 'web', 'core/recommend', 'core/delivery')),
      ...expanded,
      ...agreed,
    ]);
    expect(KEYS.filter(key => !known.has(key))).toEqual([]);
  });

  it('are told at once of a phrase that is not there, or lacks what it says', () => {
    expect(() => phrases('az')('no-such-phrase')).toThrow(/no phrase no-such-phrase in az/);
    expect(() => phrases('ru')('start-new')).toThrow(/name/);
  });
});
