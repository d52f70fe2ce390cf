/** Foreign text as a reader may see it: nothing in it that hides, reorders or pretends. */

// Controls but for tab and line feed; soft hyphens; blanks and fillers without a width; every bidi mark, embedding,
// override and isolate; deprecated format characters; the BOM; interlinear annotation; combining joiners.
const HIDING =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffc]|\u034f/gu;

// Joiners mean something inside emoji and inside words of the scripts that shape their letters with them.
const JOINING =
  'Arabic Syriac Mongolian Devanagari Bengali Gujarati Gurmukhi Kannada Malayalam Oriya Sinhala Tamil Telugu'
    .split(' ')
    .map(script => `\\p{Script=${script}}`)
    .join('');
const STRAY_JOINER = new RegExp(
  `(?<![${JOINING}\\p{Extended_Pictographic}\\p{Emoji_Modifier}]|\\ufe0f)[\\u200c\\u200d]+`,
  'gu',
);

// Variation selectors after anything but a symbol or an ideograph, and tag letters outside a flag, carry hidden bytes.
const STRAY_SELECTOR =
  /(?<![\p{S}\p{N}\p{P}\p{Script=Han}])[\ufe00-\ufe0f]+|(?<!\p{Script=Han})[\u{e0100}-\u{e01ef}]+|(?<!\u{1f3f4}[\u{e0020}-\u{e007f}]*)[\u{e0000}-\u{e007f}]+/gu;

// More than four marks on one letter is a scribble over the lines above and below, in no orthography.
const SCRIBBLE = /(\p{M}{4})\p{M}+/gu;

const ASCII_PRINT = /^[\t\n\x20-\x7e]*$/;

/** Keeps tabs and line breaks; composes to NFC; lone surrogates become U+FFFD. */
export function visibleText(text: string): string {
  if (ASCII_PRINT.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/gu, '\n')
    .replace(HIDING, '')
    .replace(STRAY_JOINER, '')
    .replace(STRAY_SELECTOR, '')
    .normalize('NFC')
    .replace(SCRIBBLE, '$1');
}
