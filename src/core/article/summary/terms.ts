/** The words of a sentence that carry news, cut to their stems: what sentences and headlines are compared by. */

const STOP_WORDS: ReadonlySet<string> = new Set(
  `about after again against all also although among and another any are around because been before being between both but
  can could did does down during each even every for from further had has have her here him his how however into its itself
  just like made many may might more most much must not now off once one only other our out over own per said same say says
  she should since some such than that the their them then there these they this those though through too two under until
  upon very was were what when where whether which while who whom whose why will with within without would yet you your
  told according year years new people time first last week
  без более больше бы был была были было быть вам вас весь во вот все всего всех вы где года году год даже для до его ее её
  если есть еще ещё же за здесь из из-за или им их как когда которая которого которой которые который которых кто лет ли
  либо между меня мне много мы на над нас не него нее неё нет них но об однако он она они оно от перед по под после потому
  при про ранее раз с сам сама себя со так также такой там тем то того тоже той только том тот тут уже хотя чего чем что
  чтобы эта эти это этого этой этом этот сообщает сообщил заявил словам
  ancaq ayrı bir biri bu bunu bunun bundan çox daha də da deyə edib edən edir edilib ediləcək elə əgər əvvəl görə hələ hər
  həm həmin həmçinin ilə ildə ili ilin indi isə kimi ki lakin məhz nə o olan olaraq olub olunub onlar onların onu onun öz
  qədər sonra tərəfindən üçün üzrə var və ya yalnız yeni bildirib qeyd xəbər verir haqqında barədə`.split(
    /\s+/u,
  ),
);

const WORD = /[\p{L}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*/gu;
// Azerbaijani and Russian change the ends of words; what six letters share is mostly one word.
const STEM_LENGTH = 6;
const ASCII = /^[a-z0-9’'-]+$/u;

/** In lower case, in order, with repetitions. */
export function termsOf(text: string): readonly string[] {
  const terms: string[] = [];
  for (const [word] of text.toLowerCase().matchAll(WORD)) {
    if ((word.length > 2 || /\p{N}/u.test(word)) && !STOP_WORDS.has(word)) terms.push(stemOf(word));
  }
  return terms;
}

/** One word as it is compared. */
export function termOf(word: string): string {
  return stemOf(word.toLowerCase());
}

function stemOf(word: string): string {
  const bare = word.replace(/[’']\p{L}*$/u, '');
  if (!ASCII.test(bare)) return bare.slice(0, STEM_LENGTH);
  if (bare.length < 5) return bare.replace(/(?<=[a-z]{2}[^s])s$/u, '');
  return bare.replace(/(?:ies|es|s|ied|ed|ing|ly|y|e)$/u, '').slice(0, STEM_LENGTH + 2);
}

/** The terms of a text with their numbers, and the length of that list as a vector. */
export interface Terms {
  readonly counts: ReadonlyMap<string, number>;
  readonly norm: number;
}

export function countTerms(text: string): Terms {
  const counts = new Map<string, number>();
  for (const term of termsOf(text)) counts.set(term, (counts.get(term) ?? 0) + 1);
  return withNorm(counts);
}

export function withNorm(counts: ReadonlyMap<string, number>): Terms {
  let sum = 0;
  for (const count of counts.values()) sum += count * count;
  return { counts, norm: Math.sqrt(sum) };
}

/** Cosine of two texts, 0 to 1. */
export function likeness(a: Terms, b: Terms): number {
  const [small, large] = a.counts.size <= b.counts.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, count] of small.counts) product += count * (large.counts.get(term) ?? 0);
  return product === 0 ? 0 : product / (a.norm * b.norm);
}
