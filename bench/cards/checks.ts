/** What a machine can see of a card's faults. Its lists are its own: the rules' lists would only find what the rules know. */
import { words } from '../pages/stated.ts';
import type { Card } from './pages.ts';

/** Words that point back, as a reader of each language would name them first. */
const POINTERS: Readonly<Record<string, string>> = {
  en: 'he she it they this that these those but however his her their its such',
  de: 'er sie es dies diese dieser dieses doch denn und aber allerdings dabei damit dort deshalb ihre ihr sein seine jedoch',
  fr: 'il elle ils elles ce cette ces mais or donc et son sa ses leur leurs cela ainsi',
  es: 'él ella ellos este esta esto ese esa pero y además su sus sin ello así',
  it: 'lui lei loro questo questa ma e inoltre suo sua però così',
  pt: 'ele ela eles este esta isso mas e além seu sua porém assim',
  nl: 'hij zij ze dit dat deze maar en zijn haar hun echter',
  pl: 'on ona oni to ten ta ale i jednak jego jej ich',
  tr: 'o bu şu ama ancak ve onun onlar',
  ru: 'он она они это этот эта но и однако его её их',
  uk: 'він вона вони це цей ця але і проте його її їх',
  az: 'o bu onlar lakin amma və onun həmin',
};

type Check = (card: Card) => boolean;
const some = (test: (sentence: string) => boolean): Check => {
  return ({ draft }) => draft.summary.some(test);
};

/** A short word or a number before the stop: some are ends of sentences, most are not. */
const ENDS_SHORT = /(?:^|\s)(?:\p{L}{1,2}|\p{L}+\.\s?\p{L}{1,3}|\d{1,2}|[IVX]+)\.$/u;
const BEGINS_INSIDE = /^[\s"'“„«(–—-]*(?:\p{Ll}|[,;:)])/u;

export const CHECKS: Readonly<Record<string, Check>> = {
  'no summary': ({ draft }) => draft.summary.length === 0,
  'ends at a short word': some(sentence => ENDS_SHORT.test(sentence)),
  'begins inside': some(sentence => BEGINS_INSIDE.test(sentence) && !/^\p{Ll}+\p{Lu}/u.test(sentence)),
  'points back with nothing before': pointsBack,
  furniture: some(sentence => /https?:|www\.|[|©@]|\p{Lu}{4,} \p{Lu}{4,} \p{Lu}{4,}/u.test(sentence)),
  'byline not as stated': ({ source, draft }) =>
    source.byline !== null && !isSame(source.byline, draft.byline ?? ''),
};

function pointsBack({ draft }: Card): boolean {
  const pointers = POINTERS[draft.language ?? '']?.split(' ') ?? [];
  let from = 0;
  return draft.summary.some((sentence, at) => {
    const place = draft.text.indexOf(sentence, from);
    const isNext = at > 0 && /^\P{L}*$/u.test(draft.text.slice(from, place));
    from = place + sentence.length;
    const first = /[\p{L}]+/u.exec(sentence)?.[0].toLowerCase() ?? '';
    return !isNext && pointers.includes(first);
  });
}

function isSame(stated: string, found: string): boolean {
  const set = (text: string): string => words(text).split(' ').toSorted().join(' ');
  return set(stated) === set(found);
}
