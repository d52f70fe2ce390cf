/** What a name and an address may be, whatever is typed. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAddress, mailboxOf, plainAddress } from '../../src/core/recommend/address.ts';
import { addressKey, optOutToken, readOptOutToken } from '../../src/core/recommend/address-key.ts';
import { checkName } from '../../src/core/recommend/name.ts';

/** Text with the signs that attacks are made of in it. */
const hostile = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom(
        '\r\n',
        '\n',
        ',',
        '<',
        '>',
        ';',
        ':',
        '"',
        '@',
        '.',
        '%',
        '!',
        '\u202e',
        '\u200b',
        '\u3164',
        'a',
      ),
      fc.constantFrom(
        'Bcc: ',
        'victim@other.example',
        'anna',
        'example.org',
        'www.',
        'http://',
        '\u0301',
        '\ufe0f',
      ),
    ),
    { maxLength: 12 },
  )
  .map(parts => parts.join(''));

describe('a name', () => {
  it('that is taken has at most forty letters, marks, blanks and ’-. and shows all of them', () => {
    fc.assert(
      fc.property(hostile, text => {
        const checked = checkName(text);
        if (!checked.ok) return;
        expect(checked.name).toMatch(/^\p{L}[\p{L}\p{M} '.-]{0,39}$/u);
        expect(checked.name).not.toMatch(/\p{DI}|\p{M}{4}|\p{Bidi_C}|\p{N}/u);
        // Taken once, taken as it is.
        expect(checkName(checked.name)).toEqual(checked);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    'Anna',
    'Günel Səfərova',
    'Игорь Савельев',
    'J.R.R. Moreno',
    'A.Kərimova',
    'Jean-Luc O’Neil',
    '李明',
    'نور',
    'Nguyễn Thị',
  ])('of people is taken: %s', name => {
    expect(checkName(name).ok).toBe(true);
  });

  it.each([
    'x.com',
    'X.COM',
    'shop.example',
    'J.com',
    'www.x',
    'a\u0301\u0302\u0303\u0304\u0306\u0307',
    '.Anna',
    "'x",
  ])('that is none is not: %s', name => {
    expect(checkName(name)).toMatchObject({ ok: false, why: 'recommend-name-letters' });
  });
});

describe('an address', () => {
  it('that is taken is one, plain, short, and stays itself', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.emailAddress()), text => {
        const address = plainAddress(text);
        if (address === null) return;
        expect(address).toMatch(/^[A-Za-z0-9_+.-]{1,64}@[a-z0-9.-]+$/);
        expect(address.length).toBeLessThanOrEqual(254);
        expect(plainAddress(address)).toBe(address);
        expect(mailboxOf(mailboxOf(address))).toBe(mailboxOf(address));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['Anna@Example.ORG', 'Anna@example.org'],
    ['  anna@example.org ', 'anna@example.org'],
    ['anna@пример.рф', 'anna@xn--e1afmkfd.xn--p1ai'],
  ])('is written with its domain in ASCII: %s', (text, address) => {
    expect(checkAddress(text)).toEqual({ ok: true, address });
  });

  it.each([
    ...['a@b', 'a b@example.org', 'a@example..org', '.a@example.org', 'a.@example.org', 'a@-example.org'],
    ...[
      'a@127.0.0.1',
      'a@[127.0.0.1]',
      'a%b@example.org',
      'a!b@example.org',
      '"a"@example.org',
      'a@b@example.org',
    ],
    ...[
      `${'a'.repeat(65)}@example.org`,
      `a@${'b.'.repeat(130)}org`,
      'a@exam\u200bple.org\r\n.',
      'ａ@example.org',
    ],
  ])('is not taken: %j', text => {
    expect(checkAddress(text)).toMatchObject({ ok: false, why: 'recommend-address-form' });
  });

  it.each(['abuse@example.org', 'No-Reply@example.org', 'webmaster+x@example.org'])(
    'of an office is not taken: %s',
    text => {
      expect(checkAddress(text)).toMatchObject({ ok: false, why: 'recommend-address-role' });
    },
  );

  it.each(['a@mailinator.com', 'a@sub.mailinator.com', 'a@YOPmail.com'])(
    'to throw away is not taken: %s',
    text => {
      expect(checkAddress(text)).toMatchObject({ ok: false, why: 'recommend-address-disposable' });
    },
  );
});

describe('an opt-out link', () => {
  it('stands for one mailbox, however it is spelt, and for nothing when it was changed', () => {
    const key = addressKey('secret', 'Ley.la+x@googlemail.com');
    expect(key).toBe(addressKey('secret', 'leyla@gmail.com'));
    expect(key).not.toBe(addressKey('other', 'leyla@gmail.com'));
    const token = optOutToken('secret', { key, language: 'az' });
    expect(readOptOutToken('secret', token)).toEqual({ key, language: 'az' });
    expect(readOptOutToken('other', token)).toBeNull();
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('A', 'z', '-', '/'), (at, sign) => {
        const changed = token.slice(0, at) + sign + token.slice(at + 1);
        if (changed !== token) expect(readOptOutToken('secret', changed)).toBeNull();
      }),
    );
    fc.assert(fc.property(fc.string(), text => readOptOutToken('secret', text) === null));
  });
});
