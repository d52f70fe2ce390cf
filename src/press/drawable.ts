/** Turns a text into one the font can draw: a likeness where there is one, a gap mark where there is none. */
import { visibleText } from '../core/article/visible-text.ts';

/** Stands for words in a script the font does not have. */
const GAP = '[…]';

const LIKENESSES: Readonly<Record<string, string>> = {
  '→': '->',
  '←': '<-',
  '⇒': '=>',
  '↔': '<->',
  '‐': '-',
  '‒': '–',
  '―': '—',
  '′': '’',
  '″': '”',
  ʻ: '‘',
  ʹ: '’',
  '⁃': '•',
  '▪': '•',
  '●': '•',
  '■': '•',
  '►': '•',
  '◦': '•',
  '∙': '•',
  '∗': '*',
  '✓': '+',
  '✔': '+',
  '\t': '  ',
  // The figure space; its likeness keeps words together as well.
  '\u2007': '\u00a0',
};

/** Signs of currency by their ISO 4217 codes, where the font has no sign. */
const CURRENCIES: Readonly<Record<string, string>> = {
  '₼': 'AZN',
  '₺': 'TRY',
  '₾': 'GEL',
  '₸': 'KZT',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₫': 'VND',
  '₦': 'NGN',
  '₱': 'PHP',
  '₿': 'BTC',
};
const CURRENCY = new RegExp(`(\\d)?([${Object.keys(CURRENCIES).join('')}])(?=(\\d)?)`, 'gu');

const PLAIN = /^[\x20-\x7e\n]*$/;

/** NFC, without what hides or reorders. Line feeds stay. */
export function drawableText(text: string, draws: (character: string) => boolean): string {
  if (PLAIN.test(text)) return text;
  let made = '';
  let isInGap = false;
  for (const character of spellCurrencies(visibleText(text), draws)) {
    const drawn = character === '\n' || draws(character) ? character : likenessOf(character, draws);
    // A run of strange letters is one gap, blanks between its words included.
    if (drawn !== GAP || !isInGap) made += drawn;
    if (drawn.trim() !== '') isInGap = drawn === GAP;
  }
  return made;
}

/** Whether the letter leaves a gap in what is drawn. */
export function isGap(letter: string, draws: (character: string) => boolean): boolean {
  return !draws(letter) && likenessOf(letter, draws) === GAP;
}

/** "₹500" becomes "INR 500", and "48₼" "48 AZN", with blanks at which no line ends. */
function spellCurrencies(text: string, draws: (character: string) => boolean): string {
  return text.replace(
    CURRENCY,
    (whole, before: string | undefined, sign: string, after: string | undefined) => {
      if (draws(sign)) return whole;
      const code = CURRENCIES[sign] ?? sign;
      return `${before === undefined ? '' : `${before}\u00a0`}${code}${after === undefined ? '' : '\u00a0'}`;
    },
  );
}

function likenessOf(character: string, draws: (character: string) => boolean): string {
  const likeness = LIKENESSES[character];
  if (likeness !== undefined) return likeness;
  if (/\s/u.test(character)) return ' ';
  // "ế" is drawn as "e", a full-width "Ａ" as "A", "⅓" as "1⁄3".
  const parts = [...character.normalize('NFKD')].filter(part => !/\p{M}/u.test(part));
  const plain = parts.every(part => draws(part)) ? parts.join('') : '';
  if (plain !== '') return plain;
  // Emoji and marks go without a trace; letters and digits leave one.
  return /[\p{L}\p{N}]/u.test(character) ? GAP : '';
}
