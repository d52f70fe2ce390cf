/** Porter's stemmer with the extensions of NLTK, as google-research's rouge_score uses it. */

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sky: 'sky',
    skies: 'sky',
    dying: 'die',
    lying: 'lie',
    tying: 'tie',
    news: 'news',
    innings: 'inning',
    inning: 'inning',
    outings: 'outing',
    outing: 'outing',
    cannings: 'canning',
    canning: 'canning',
    howe: 'howe',
    proceed: 'proceed',
    exceed: 'exceed',
    succeed: 'succeed',
  }),
);

const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['fulli', 'ful'],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const STEP_4 = [
  'al',
  'ance',
  'ence',
  'er',
  'ic',
  'able',
  'ible',
  'ant',
  'ement',
  'ment',
  'ent',
  'ion',
  'ou',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
];

const isConsonant = (word: string, at: number): boolean => {
  const letter = word[at] ?? '';
  if ('aeiou'.includes(letter)) return false;
  return letter !== 'y' || at === 0 || !isConsonant(word, at - 1);
};
const shapeOf = (stem: string): string =>
  [...stem].map((_, at) => (isConsonant(stem, at) ? 'c' : 'v')).join('');
const measureOf = (stem: string): number => shapeOf(stem).match(/v+c+/g)?.length ?? 0;
const hasVowel = (stem: string): boolean => shapeOf(stem).includes('v');
const isDoubled = (word: string): boolean =>
  word.length > 1 && word.at(-1) === word.at(-2) && isConsonant(word, word.length - 1);
const endsShort = (word: string): boolean => {
  const shape = shapeOf(word);
  return (shape.endsWith('cvc') && !/[wxy]$/.test(word)) || (word.length === 2 && shape === 'vc');
};

/** The first of the endings that fits decides, whether its condition holds or not. */
function replace(word: string, rules: readonly (readonly [string, string])[], least: number): string {
  const rule = rules.find(([ending]) => word.endsWith(ending));
  if (rule === undefined) return word;
  const stem = word.slice(0, -rule[0].length);
  return measureOf(stem) > least ? stem + rule[1] : word;
}

function step1(word: string): string {
  let result = word;
  if (word.length === 4 && word.endsWith('ies')) result = `${word.slice(0, -3)}ie`;
  else if (word.endsWith('sses') || word.endsWith('ies')) result = word.slice(0, -2);
  else if (word.endsWith('s') && !word.endsWith('ss')) result = word.slice(0, -1);
  result = step1b(result);
  // "enjoy" keeps its y, "cry" does not
  const stem = result.slice(0, -1);
  if (result.endsWith('y') && stem.length > 1 && isConsonant(stem, stem.length - 1)) return `${stem}i`;
  return result;
}

function step1b(word: string): string {
  if (word.endsWith('ied')) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith('eed')) return measureOf(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const ending = ['ed', 'ing'].find(end => word.endsWith(end) && hasVowel(word.slice(0, -end.length)));
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (isDoubled(stem)) return /[lsz]$/.test(stem) ? stem : stem.slice(0, -1);
  return measureOf(stem) === 1 && endsShort(stem) ? `${stem}e` : stem;
}

function step2(word: string): string {
  if (word.endsWith('alli') && measureOf(word.slice(0, -4)) > 0) return step2(word.slice(0, -2));
  if (word.endsWith('logi')) return measureOf(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  return replace(word, STEP_2, 0);
}

function step4(word: string): string {
  const ending = STEP_4.toSorted((a, b) => b.length - a.length).find(end => word.endsWith(end));
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  return measureOf(stem) > 1 && (ending !== 'ion' || /[st]$/.test(stem)) ? stem : word;
}

function step5(word: string): string {
  let result = word;
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1);
    const measure = measureOf(stem);
    if (measure > 1 || (measure === 1 && !endsShort(stem))) result = stem;
  }
  return result.endsWith('ll') && measureOf(result.slice(0, -1)) > 1 ? result.slice(0, -1) : result;
}

/** `word` in lower case. */
export function porter(word: string): string {
  const known = IRREGULAR.get(word);
  if (known !== undefined) return known;
  return word.length <= 2 ? word : step5(step4(replace(step2(step1(word)), STEP_3, 0)));
}
