/** A letter and an article for the tests of letters, and the bot's English. */
import type { Article } from '../../src/core/article/article.ts';
import type { Letter } from '../../src/core/recommend/letter.ts';
import type { Phrase } from '../../src/core/shared/language.ts';
import { loadPhrases } from '../../src/locales/phrases.ts';
import { optOutWays } from '../../src/mail/opt-out-ways.ts';
import { MONDAY } from '../support/clock.ts';
import { draft } from '../support/samples.ts';

export const phrases = loadPhrases();
export const say: Phrase = phrases('en');

export function article(over: Partial<Article> = {}): Article {
  return {
    ...draft(),
    id: 12,
    sources: 1,
    topics: [],
    madeAt: MONDAY,
    revision: 1,
    withdrawnAt: null,
    ...over,
  };
}

export function letter(over: Partial<Letter> = {}): Letter {
  return {
    id: 1,
    token: '5f0c7a2e9b1d4c3a8e6f',
    articleId: 12,
    senderChatId: 7,
    senderName: 'Anna Karimova',
    senderAddress: 'anna@velm.example',
    friendName: 'Rauf',
    friendAddress: 'rauf@anvik.example',
    language: 'en',
    friendKey: 'k'.repeat(43),
    friendDomain: 'anvik.example',
    withheld: null,
    attempts: 0,
    createdAt: MONDAY,
    lease: 'one',
    ...over,
  };
}

/** A token of the length ours have. */
export const TOKEN = `en${'k'.repeat(43)}${'s'.repeat(22)}`;
export const optOut = optOutWays(TOKEN, 'https://towncrier.example', 'news@towncrier.example');
