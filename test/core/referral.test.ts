/** A link tells truly who passed the article on, or nothing. */
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Seal } from '../../src/core/recommend/friend.ts';
import {
  makeSeal,
  payloadOf,
  readPayload,
  referralOf,
  referrerOf,
} from '../../src/core/recommend/referral.ts';
import { shownName } from '../../src/core/recommend/shown-name.ts';

const makeToken = (): string => randomBytes(16).toString('hex');
const sealOf = (chat: number): Seal => ({ chat, ...makeSeal(makeToken) });
const storeOf = (...seals: readonly Seal[]) => ({
  byHandle: (handle: string) => seals.find(seal => seal.handle === handle) ?? null,
});
const articles = fc.integer({ min: 1, max: 999_999_999_999_999 });

describe('a link', () => {
  it('comes back as it was made, within what Telegram takes, whatever the article', () => {
    const seal = sealOf(1001);
    fc.assert(
      fc.property(articles, article => {
        const link = { article, referral: referralOf(seal, article) };
        const payload = payloadOf(link);
        expect(payload).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
        expect(readPayload(payload)).toEqual(link);
        expect(referrerOf(storeOf(seal), link)).toBe(1001);
        expect(readPayload(payloadOf({ article, referral: null }))).toEqual({ article, referral: null });
      }),
    );
  });

  it('is one reader’s word for one article: it serves no other', () => {
    const [anna, babek] = [sealOf(1001), sealOf(1002)];
    const store = storeOf(anna, babek);
    fc.assert(
      fc.property(articles, articles, (article, other) => {
        fc.pre(article !== other);
        const referral = referralOf(anna, article);
        expect(referrerOf(store, { article: other, referral })).toBeNull();
        // Babek's name with Anna's mark.
        const mixed = `${babek.handle}${referral.slice(11)}`;
        expect(referrerOf(store, { article, referral: mixed })).toBeNull();
      }),
    );
  });

  it('with any letter changed tells of nobody', () => {
    const seal = sealOf(1001);
    const referral = referralOf(seal, 12);
    fc.assert(
      fc.property(fc.nat(26), fc.stringMatching(/^[A-Za-z0-9_-]$/), (at, letter) => {
        fc.pre(referral[at] !== letter);
        const changed = referral.slice(0, at) + letter + referral.slice(at + 1);
        expect(referrerOf(storeOf(seal), { article: 12, referral: changed })).toBeNull();
      }),
    );
  });

  it('does not show whose it is', () => {
    expect(payloadOf({ article: 12, referral: referralOf(sealOf(123456789), 12) })).not.toContain(
      '123456789',
    );
  });

  it('is read from anything that a person may type without fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^a?\d*_?r?[\w-]*$/)), words => {
        const link = readPayload(words);
        if (link === null) return;
        expect(Number.isSafeInteger(link.article)).toBe(true);
        expect(link.article).toBeGreaterThan(0);
        expect(words.trim()).toMatch(/^a[1-9]\d*(?:_r[\w-]*)?$/);
        expect(referrerOf(storeOf(sealOf(1)), link)).toBeNull();
      }),
    );
  });

  it.each(['', 'inline', 'a', 'a0', 'a-1', 'A12', 'a12_', 'a12r', 'a12 or 1=1', 'b12', 'a1234567890123456'])(
    'is not “%s”',
    words => expect(readPayload(words)).toBeNull(),
  );

  it('that lost its end on the way still leads to the article', () => {
    const whole = payloadOf({ article: 12, referral: referralOf(sealOf(1), 12) });
    for (let end = 3; end < whole.length; end += 1) {
      const link = readPayload(whole.slice(0, end));
      if (link !== null) expect(link).toEqual({ article: 12, referral: null });
    }
    expect(readPayload(whole.slice(0, 10))).toEqual({ article: 12, referral: null });
  });
});

describe('the name a friend is shown', () => {
  it.each([
    ['Anna', 'Anna'],
    ['Anna 🌸', 'Anna'],
    ['🇦🇿 Leyla 👩🏽‍🚀', 'Leyla'],
    ['  Ömər   Əliyev ', 'Ömər Əliyev'],
    ['Анна-Мария', 'Анна-Мария'],
  ])('of “%s” is “%s”', (name, shown) => expect(shownName(name)).toBe(shown));

  it.each([
    '',
    '🌸',
    'buy at spam.example',
    'win 1000$',
    'http://x.example',
    '@casino_bot',
    '/start',
    'a'.repeat(41),
    'x\u202eanna',
  ])('is none for “%s”', name => {
    const shown = shownName(name);
    expect(shown === null || shown === 'xanna').toBe(true);
  });
});
