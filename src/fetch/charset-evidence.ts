/** Tells writing from what writing looks like in the wrong encoding. */

const SAMPLE_BYTES = 24_000;

/** The words of the document that the encoding changes, in their bytes, parted by blanks. */
export function wordsBeyondAscii(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(SAMPLE_BYTES);
  let size = 0;
  let start = 0;
  let isBeyond = false;
  for (let at = 0; at <= bytes.length && size < SAMPLE_BYTES - 1; at += 1) {
    const byte = bytes[at] ?? 0x20;
    const isLetter = byte >= 0x80 || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a);
    if (isLetter) {
      if (byte >= 0x80) isBeyond = true;
      continue;
    }
    if (isBeyond) {
      const word = bytes.subarray(start, Math.min(at, start + SAMPLE_BYTES - size - 1));
      sample.set(word, size);
      size += word.length;
      sample[size] = 0x20;
      size += 1;
    }
    start = at + 1;
    isBeyond = false;
  }
  return sample.subarray(0, size);
}

/** The ten letters that make two thirds of a Russian text. */
const FREQUENT = /[оеаинтсрвл]/giu;
const CYRILLIC = /\p{Script=Cyrillic}/gu;

/** How odd a text of words is, per word: under 0.3 for writing, about 1 and more for a wrong decoding. */
export function oddityOf(text: string): number {
  const words = text.split(' ').filter(word => /[^\u0000-\u007f]/.test(word));
  if (words.length === 0) return 0;
  const sum = words.reduce((odd, word) => odd + oddityOfWord(word), 0);
  return sum / words.length + oddityOfLetters(text);
}

function oddityOfWord(word: string): number {
  let odd = 0;
  if (/[\u0080-\u009f\ufffd]/.test(word)) odd += 3;
  // A letter of one script among those of another.
  if (/\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word)) odd += 1.5;
  if (/\p{Ll}\p{Lu}/u.test(word)) odd += 1;
  if (/\p{L}[^\p{L}\p{M}\p{Pd}\p{Pi}\p{Pf}'’´·\u00a0\u00ad]+\p{L}/u.test(word)) odd += 1;
  if (/[\u2500-\u25ff\u2320\u2321¤¬¦]/u.test(word)) odd += 1;
  if (/[ЂЃЉЊЌЏђѓљњќџЋћЅѕЈј]/u.test(word)) odd += 0.5;
  // In Latin writing letters with marks are spread among plain ones.
  if (/[\u00c0-\u017f]{3,}/u.test(word)) odd += 1;
  if (/^\p{Lu}{3,}$/u.test(word)) odd += 0.3;
  return odd;
}

function oddityOfLetters(text: string): number {
  let odd = 0;
  const cyrillic = text.match(CYRILLIC)?.length ?? 0;
  if (cyrillic > 20) odd += Math.max(0, 0.55 - (text.match(FREQUENT)?.length ?? 0) / cyrillic) * 3;
  // Turkish in a Western encoding: its dotless i, the most frequent of its letters, becomes ý, which nobody writes as often.
  const marked = text.match(/[\u00c0-\u024f]/gu)?.length ?? 0;
  const acute = text.match(/[ýÝ]/gu)?.length ?? 0;
  const islandic = text.match(/[þðÞÐ]/gu)?.length ?? 0;
  if (acute >= 2 && acute > marked * 0.2 && islandic > 0) odd += 0.5;
  // Icelandic in the Turkish one: ð and þ become ğ and ş, and ı stays away.
  const dotless = text.match(/[ıİ]/gu)?.length ?? 0;
  const turkish = text.match(/[ğşĞŞ]/gu)?.length ?? 0;
  if (turkish > 4 && dotless < turkish * 0.3) odd += 0.5;
  return odd;
}

/** The same for encodings of two bytes a character, over any text. */
export function oddityOfPairs(text: string): number {
  const beyond = text.match(/[^\u0000-\u007f]/gu)?.length ?? 0;
  const eastern = text.match(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/gu,
  );
  if (beyond === 0) return 0;
  const mistakes = text.match(/[\ufffd\u0080-\u009f\ue000-\uf8ff]/gu)?.length ?? 0;
  return Math.max(0, 0.8 - (eastern?.length ?? 0) / beyond) + (3 * mistakes) / beyond;
}
