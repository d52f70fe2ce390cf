/** Which language a text is in: by its letters, then by the small words that every text has. */

/** The words that carry no news: the most frequent ones of each language, none shared with another. */
const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'the',
    'of',
    'and',
    'to',
    'in',
    'for',
    'on',
    'is',
    'with',
    'as',
    'at',
    'by',
    'from',
    'after',
    'over',
    'says',
    'his',
    'her',
    'its',
    'was',
    'are',
    'will',
    'has',
    'not',
    'be',
    'that',
    'this',
    'it',
    'new',
  ],
  az: [
    'və',
    'ilə',
    'üçün',
    'bu',
    'bir',
    'olub',
    'edib',
    'görə',
    'olan',
    'kimi',
    'daha',
    'isə',
    'da',
    'edilib',
    'ildə',
    'sonra',
    'haqqında',
    'barədə',
    'yeni',
    'çox',
  ],
  tr: [
    've',
    'ile',
    'için',
    'bu',
    'bir',
    'olarak',
    'göre',
    'gibi',
    'daha',
    'ise',
    'da',
    'de',
    'sonra',
    'yeni',
    'çok',
    'oldu',
    'değil',
    'ne',
    'olan',
    'türkiye',
  ],
  de: [
    'der',
    'die',
    'das',
    'und',
    'ist',
    'nicht',
    'mit',
    'von',
    'den',
    'dem',
    'ein',
    'eine',
    'auf',
    'für',
    'sich',
    'auch',
    'wird',
    'im',
  ],
  fr: [
    'le',
    'la',
    'les',
    'des',
    'et',
    'est',
    'dans',
    'pour',
    'une',
    'un',
    'sur',
    'avec',
    'qui',
    'du',
    'au',
    'pas',
    'plus',
    'aux',
  ],
  es: [
    'el',
    'la',
    'los',
    'las',
    'y',
    'es',
    'en',
    'para',
    'una',
    'un',
    'con',
    'que',
    'del',
    'por',
    'se',
    'su',
    'más',
    'al',
  ],
};

const SAMPLE = 4_000;

/**
 * A lower-case primary tag, or null when nothing tells. `hint` is what the page or the feed declares (BCP 47): it decides
 * where the text itself is too short or too even.
 */
export function detectLanguage(text: string, hint: string | null = null): string | null {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const declared = /^[a-z]{2,3}/.exec(hint?.toLowerCase() ?? '')?.[0] ?? null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return declared;
  const cyrillic = sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (cyrillic > letters / 2) return cyrillicLanguage(sample, declared);
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (latin < letters / 2) return declared;
  // No other Latin alphabet of ours has this letter, and hardly an Azerbaijani sentence is without it.
  if ((sample.match(/ə/gu)?.length ?? 0) > letters / 200) return 'az';
  return bySmallWords(sample, declared) ?? declared;
}

function cyrillicLanguage(sample: string, declared: string | null): string | null {
  if (/[іїєґ]/u.test(sample)) return 'uk';
  if (/[әғқңөұүһ]/u.test(sample)) return declared === 'ru' ? null : declared;
  return 'ru';
}

function bySmallWords(sample: string, declared: string | null): string | null {
  const words = sample.match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(SMALL_WORDS).map(([language, small]) => {
    const known = new Set(small);
    const bonus = language === declared ? 0.5 : 0;
    return { language, score: words.filter(word => known.has(word)).length + bonus };
  });
  const [best, next] = scores.toSorted((a, b) => b.score - a.score);
  return best === undefined || best.score < 1 || best.score === next?.score ? null : best.language;
}
