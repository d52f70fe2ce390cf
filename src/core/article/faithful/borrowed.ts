/** Numbers and names of a summary that its article does not have. */
import type { LanguagePack } from '../languages/pack.ts';
import { isOpener } from '../sentences/openers.ts';

// "1,500.5", "1 500", "3:0", "50": digits, and what may part them.
const NUMBER = /\d+(?:[.,:\u00a0\u202f ]\d+)*/gu;

/** Number words, and the digits they may stand for; what follows after `=` are their other spellings, by stem. */
const NUMBER_WORDS: readonly (readonly [digits: string, words: RegExp])[] = (
  [
    ['2', 'two|twice|second|дв[ае]|двух|двум\\p{L}*|двое|втор\\p{L}+|iki\\p{L}*'],
    ['3', 'three|third|три|тр[её]х|трем\\p{L}*|трое|трет\\p{L}+|üç\\p{L}*'],
    ['4', 'four|fourth|четыр\\p{L}+|четверо|четверт\\p{L}+|dörd\\p{L}*'],
    ['5', 'five|fifth|пят[ьи]|пятеро|пят[ыоа]\\p{L}+|beş\\p{L}*'],
    ['6', 'six|sixth|шест[ьи]|шестеро|шест[оыа]\\p{L}+|altı|altınc\\p{L}+'],
    ['7', 'seven|seventh|сем[ьи]|семеро|седьм\\p{L}+|yeddi\\p{L}*'],
    ['8', 'eight|eighth|восем\\p{L}*|восьм\\p{L}+|səkkiz\\p{L}*'],
    ['9', 'nine|ninth|девят\\p{L}+|doqquz\\p{L}*'],
    ['10', 'ten|tenth|десят[ьи]|десят[оыа]\\p{L}+|on|onunc\\p{L}+'],
    ['11', 'eleven|одиннадцат\\p{L}+'],
    ['12', 'twelve|dozens?|двенадцат\\p{L}+|дюжин\\p{L}+'],
    ['20', 'twenty|двадцат\\p{L}+|iyirmi\\p{L}*'],
    ['30', 'thirty|тридцат\\p{L}+|otuz\\p{L}*'],
    ['40', 'fort(?:y|ies)|сорок\\p{L}*|qırx\\p{L}*'],
    ['50', 'fifty|пятьдесят\\p{L}*|əlli\\p{L}*'],
    ['100', 'hundreds?|ст[оа]|сот\\p{L}*|yüz\\p{L}*'],
    ['1000', 'thousands?|тысяч\\p{L}*|тыс|min'],
    ['1000000', 'millions?|миллион\\p{L}*|млн|milyon\\p{L}*|mln'],
    ['1000000000', 'billions?|миллиард\\p{L}*|млрд|milyard\\p{L}*|mlrd'],
    ['1000000000000', 'trillions?|триллион\\p{L}*|трлн|trilyon\\p{L}*|trln'],
    ['0.5', 'half|половин\\p{L}*|полтор\\p{L}+|yarı\\p{L}*'],
  ] as const
).map(([digits, words]) => [digits, new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu')] as const);

/** Whether a number of the summary, in digits or in words, does not stand in the article. */
export function foreignNumber(summary: string, article: string): boolean {
  const known = new Set([...article.matchAll(NUMBER)].flatMap(([number]) => readingsOf(number)));
  for (const [number] of summary.matchAll(NUMBER)) {
    const isSpelled = NUMBER_WORDS.some(([digits, words]) => digits === number && words.test(article));
    if (!isSpelled && !readingsOf(number).some(reading => known.has(reading))) return true;
  }
  return NUMBER_WORDS.some(
    ([digits, words]) => words.test(summary) && !words.test(article) && !known.has(digits),
  );
}

/** "1.500" may be a thousand and a half or one and a half; "1 500" is one number or two. */
function readingsOf(number: string): readonly string[] {
  const parts = number.split(/[^\d]/u);
  const isGrouped = parts.length > 1 && parts.slice(1).every(part => part.length === 3);
  const decimal = number.replace(/[,:]/gu, '.').replace(/\s/gu, '');
  return [
    decimal,
    ...(isGrouped ? [parts.join('')] : []),
    ...(/\s/u.test(number) && !isGrouped ? parts : []),
  ];
}

const WORD = /[\p{L}\p{N}]+(?:[-’'.][\p{L}\p{N}]+)*/gu;

/** Whether a word with a capital in it does not stand in the article, whatever its ending. */
export function foreignName(summary: readonly string[], article: string, pack: LanguagePack): boolean {
  const known = new Map<string, readonly string[]>();
  for (const [word] of article.matchAll(WORD)) {
    for (const part of [word, ...word.split(/[-’'.]/u)]) {
      const key = part.toLowerCase();
      const head = key.slice(0, 2);
      known.set(head, [...(known.get(head) ?? []), key]);
    }
  }
  const isKnown = (word: string): boolean => {
    const key = word.toLowerCase();
    return (known.get(key.slice(0, 2)) ?? []).some(other => isSameName(key, other));
  };
  return summary.some(sentence =>
    [...sentence.matchAll(WORD)].some(({ 0: word, index }) => {
      if (!/\p{Lu}/u.test(word)) return false;
      // The first word has a capital anyway: one that begins sentences is no name.
      if (sentence.slice(0, index).search(/[\p{L}\p{N}]/u) < 0 && isOpener(`${word} `, pack)) return false;
      return !isKnown(word) && !word.split(/[-’']/u).every(part => part.length < 2 || isKnown(part));
    }),
  );
}

/** Names change their ends in Russian and Azerbaijani, and take “’s” in English. */
function isSameName(a: string, b: string): boolean {
  if (a === b) return true;
  const stem = Math.max(3, Math.min(a.length, b.length) - 3);
  return Math.abs(a.length - b.length) <= 4 && a.length > 3 && b.length > 3 && isNear(a, b, stem);
}

function isNear(a: string, b: string, stem: number): boolean {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  // In plain letters only the possessive and the plural are let pass: Marta is not Martin.
  if (/^[a-z’'-]+$/u.test(a))
    return /^(?:['’]?s|['’])?$/u.test(a.slice(shared)) && /^(?:['’]?s|['’])?$/u.test(b.slice(shared));
  return shared >= stem;
}
