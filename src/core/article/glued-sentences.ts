/** Parts sentences that a feed ran together without a blank, without breaking names and addresses. */

// A sentence's end glued to a capital: word or number or closing bracket, stop, maybe a closing quote, maybe an opening one.
const GLUE = /([\p{L}\p{N})\]%]{1,40})([.!?…]+)(["”’»)]*)(["“«‘(]?)(?=(\p{Lu}[\p{L}\p{N}'’-]*))/gu;

// What follows a stop inside a site's name: "Today.Az", "Amazon.Com", "Node.Js".
const SITE_ENDING =
  /^(?:az|com|org|net|info|biz|ru|tr|ge|ua|kz|ir|tv|eu|uk|gov|edu|de|fr|io|js)(?:[-’']\p{Ll}+)?$/iu;
const SHORTENED =
  /^(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Maj|Capt|Sgt|Sen|Rep|Gov|St|No|Fig|Jr|Sr|Rev|vs|im|ul|pr)$/i;
// After an acronym's last letter only a word that begins sentences shows that one ended.
const OPENING_WORD =
  /^(?:The|This|That|These|Those|He|She|It|They|We|In|On|At|As|By|But|And|For|If|When|While|After|Before|According|However|Meanwhile|Earlier|There|Also)$/;

/** The paragraph as the sentences it was glued from; a paragraph that was never glued comes back alone. */
export function splitGluedSentences(paragraph: string): readonly string[] {
  const parts: string[] = [];
  const isInsideAddress = addressFinder(paragraph);
  let from = 0;
  for (const match of paragraph.matchAll(GLUE)) {
    const [, word = '', stops = '', closing = '', opening = '', next = ''] = match;
    if (isInsideAddress(match.index) || !endsSentence(paragraph, match.index, word, stops, next)) continue;
    // A straight quote is an opening one where the quotes before it are even.
    const isOpening =
      closing === '"' && opening === '' && quotesBefore(paragraph, from, match.index) % 2 === 0;
    const cut = match.index + word.length + stops.length + (isOpening ? 0 : closing.length);
    parts.push(paragraph.slice(from, cut).trim());
    from = cut;
  }
  parts.push(paragraph.slice(from).trim());
  return parts.filter(part => part !== '');
}

function endsSentence(text: string, at: number, word: string, stops: string, next: string): boolean {
  if (!stops.endsWith('.')) return true;
  if (SHORTENED.test(word) || SITE_ENDING.test(next)) return false;
  const isInitial = /^\p{Lu}$/u.test(word) || (word.length === 1 && text[at - 1] === '.');
  return !isInitial || (text[at - 1] === '.' && OPENING_WORD.test(next));
}

/** To be asked of one place after the other: a text without blanks is one word, which is looked at once. */
function addressFinder(text: string): (at: number) => boolean {
  let end = 0;
  let isAddress = false;
  return at => {
    if (at < end) return isAddress;
    const start = text.lastIndexOf(' ', at) + 1;
    const blank = text.indexOf(' ', at);
    end = blank < 0 ? text.length : blank;
    isAddress = /:\/\/|^www\.|@/i.test(text.slice(start, end));
    return isAddress;
  };
}

function quotesBefore(text: string, from: number, to: number): number {
  return text.slice(from, to).split('"').length - 1;
}
