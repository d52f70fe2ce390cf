/** Which language a text is in: by its script and the letters that only one language has, then by its n-grams. */
import { eld } from 'eld/extrasmall';

/** The Latin languages told apart; the more there are to choose from, the less sure a headline is. */
const LATIN = ['en', 'az', 'tr', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'ro'];
eld.setLanguageSubset(LATIN);

/** More letters make it no surer, only slower. */
const SAMPLE = 1_000;

/** Scripts of one language, or of one that we take it for unless something else is declared. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'zh'],
];
/** A Japanese headline may have a single kana; a Chinese text may quote one. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const KANA_SHARE = 1 / 50;
/** Letters that Urdu has and Persian has not, and those that both have and Arabic has not. */
const URDU = /[ٹڈڑںےہھ]/gu;
const PERSIAN = /[پچژگکی]/gu;
/** A Persian or Urdu text has several times as many, an Arabic one only those of a quoted name. */
const FOREIGN_SHARE = 1 / 50;

/**
 * A lower-case primary tag, or null when nothing tells. `hint` is what the page or the feed declares (BCP 47): it decides
 * where the text itself is too short or too even.
 */
export function detectLanguage(text: string, hint: string | null = null): string | null {
  const sample = text.slice(0, SAMPLE).normalize('NFC').toLowerCase();
  // Undetermined, several, none: tags that declare nothing.
  const declared = /^(?!und|mul|zxx|mis)[a-z]{2,3}(?![a-z])/.exec(hint?.toLowerCase() ?? '')?.[0] ?? null;
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) return declared;
  if (count(sample, /\p{Script=Cyrillic}/gu) > letters / 2) return cyrillicLanguage(sample, declared);
  if (count(sample, /\p{Script=Latin}/gu) >= letters / 2) return latinLanguage(sample, letters, declared);
  const script = SCRIPTS.find(([letter]) => count(sample, letter) > letters / 4);
  if (script === undefined) return declared;
  const found = kinOf(script[1], sample, letters);
  // Pashto is written in Arabic letters, Marathi in those of Hindi: there what is declared knows better.
  const isForeign = declared === null || LATIN.includes(declared) || declared === 'ru';
  return isForeign || (declared === script[1] && found !== declared) ? found : declared;
}

/** Of the languages that share a script, the one whose own letters stand in the text. */
function kinOf(language: string, sample: string, letters: number): string {
  if (language === 'zh') return count(sample, KANA) > letters * KANA_SHARE ? 'ja' : 'zh';
  if (language !== 'ar') return language;
  if (count(sample, URDU) > letters * FOREIGN_SHARE) return 'ur';
  return count(sample, PERSIAN) > letters * FOREIGN_SHARE ? 'fa' : 'ar';
}

function cyrillicLanguage(sample: string, declared: string | null): string | null {
  if (/ў/u.test(sample)) return 'be';
  if (/[їєґ]/u.test(sample)) return 'uk';
  if (/[ђћљњџ]/u.test(sample)) return 'sr';
  if (/[әғқңөұүһ]/u.test(sample)) return declared === 'ru' ? null : declared;
  if (/і/u.test(sample)) return 'uk';
  // No other language of ours has these; without them a text that says it is Bulgarian may well be.
  const isRussian = declared === null || LATIN.includes(declared) || /[ыэё]/u.test(sample);
  return isRussian ? 'ru' : declared;
}

function latinLanguage(sample: string, letters: number, declared: string | null): string | null {
  // No other Latin alphabet of ours has this letter, and hardly an Azerbaijani sentence is without it.
  if (count(sample, /ə/gu) > letters / 200) return 'az';
  const { language, getScores } = eld.detect(sample);
  if (language === '') return declared;
  if ((language === 'az' || language === 'tr') && !isUnmodelled(declared))
    return azerbaijaniOrTurkish(sample, getScores(), declared);
  if (declared === null || declared === language) return language;
  if (isUnmodelled(declared)) return declared;
  const scores = getScores();
  const isClose = (scores[declared] ?? 0) > (scores[language] ?? 0) * CLOSE;
  return isClose ? declared : language;
}

/** The models know eleven languages: of any other that is written in Latin letters they would make one of these. */
function isUnmodelled(declared: string | null): boolean {
  if (declared === null || LATIN.includes(declared)) return false;
  return new Intl.Locale(declared).maximize().script === 'Latn';
}

/** A declared language is believed where the text speaks for it nearly as much as for the best one. */
const CLOSE = 0.85;

/** Two close kin: what the one has and the other has not, letters and endings, weighs more than their n-grams. */
function azerbaijaniOrTurkish(
  sample: string,
  scores: Readonly<Record<string, number>>,
  declared: string | null,
): string {
  const azerbaijani = count(sample, /[qx]|[ıiuü]b(?!\p{L})/gu);
  const turkish = count(
    sample,
    /[ıiuü]yor|[âîû]|m[ıiuü]ş(?!\p{L})|(?:acağ|eceğ)|(?<!\p{L})(?:ve|ile|için|bir de|yüzde)(?!\p{L})/gu,
  );
  if (azerbaijani !== turkish) return azerbaijani > turkish ? 'az' : 'tr';
  if (declared === 'az' || declared === 'tr') return declared;
  return (scores['az'] ?? 0) >= (scores['tr'] ?? 0) ? 'az' : 'tr';
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
