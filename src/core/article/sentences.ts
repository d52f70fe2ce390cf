/** Splits a text into sentences, by rules for English, Russian and Azerbaijani news. */

/** After these a full stop ends no sentence. */
const ABBREVIATIONS = new Set(
  'mr mrs ms dr prof gen col lt sgt capt gov sen rep rev st jr sr hon pres no vs etc inc ltd co corp jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun u.s u.k u.n e.g i.e a.m p.m approx dept est fig vol pp г гг г-н г-жа ул им тыс млн млрд руб коп т.е т.д т.п др пр см рис стр чел проф акад ген д-р mln mlrd man məs prof dos akad ak c cən xan'.split(
    ' ',
  ),
);

const END = /[.!?…]+["'”’»)\]]*(?=\s|$)/gu;

/** Whole sentences, to the letter, without the blanks between them. A paragraph end always ends a sentence. */
export function splitSentences(text: string): readonly string[] {
  return text.split(/\n+/).flatMap(splitParagraph);
}

function splitParagraph(paragraph: string): readonly string[] {
  const sentences: string[] = [];
  let from = 0;
  for (const found of paragraph.matchAll(END)) {
    const end = found.index + found[0].length;
    if (!endsSentence(paragraph, from, found.index, end)) continue;
    const sentence = paragraph.slice(from, end).trim();
    if (sentence !== '') sentences.push(sentence);
    from = end;
  }
  const rest = paragraph.slice(from).trim();
  return rest === '' ? sentences : [...sentences, rest];
}

function endsSentence(text: string, from: number, stop: number, end: number): boolean {
  const after = text.slice(end).trimStart();
  if (after === '') return true;
  // What follows begins in lower case: the stop belonged to a word or to speech inside the sentence.
  if (/^["'“‘«([–—-]*\s*\p{Ll}/u.test(after)) return false;
  if (text[stop] !== '.') return isOutsideQuote(text.slice(from, end));
  const word = /(?:^|[\s("“«])([\p{L}.-]+)$/u.exec(text.slice(from, stop))?.[1] ?? '';
  if (/^\p{Lu}$/u.test(word)) return false;
  return !ABBREVIATIONS.has(word.toLowerCase()) && isOutsideQuote(text.slice(from, end));
}

/** A quotation that is still open carries the sentence on. */
function isOutsideQuote(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return count(/[“«]/gu) <= count(/[”»]/gu) && count(/\(/g) <= count(/\)/g);
}
