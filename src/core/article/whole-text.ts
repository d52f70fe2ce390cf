/** Whether a text is the whole article, or only what a feed or a page teases with. */
import type { Article } from './article.ts';

/** Anything shorter is a teaser. */
const WHOLE_TEXT = 900;
/** How a text ends that goes on elsewhere, in the languages of the feeds we know. */
const CUT_OFF =
  /(?:…|\.\.\.|\[(?:…|\.\.\.)\]|\b(?:read (?:more|on|the (?:full|rest))|continue reading|keep reading)\b.{0,80}|(?:читать (?:далее|полностью|дальше)|подробнее|читати далі|ardını oxu|davamı|ətraflı|devamı|weiterlesen|jetzt weiterlesen|(?:pour )?lire la suite|seguir leyendo|leer más|continua a leggere|continue lendo|leia mais|lees verder|czytaj (?:dalej|więcej)).{0,80})[\s\p{P}\p{S}]*$/iu;

/** A feed that carries the whole text spares us asking for the page. `text`: as the feed has it, without markup. */
export function isWholeText(text: string): boolean {
  return text.length >= WHOLE_TEXT && !isCutOff(text);
}

/** Whether only the beginning is here, which looks whole where nobody says so. A long text may well end in dots. */
export function isTeaser({ text, pageTrouble }: Pick<Article, 'text' | 'pageTrouble'>): boolean {
  return text.length < WHOLE_TEXT && (pageTrouble !== null || isCutOff(text));
}

function isCutOff(text: string): boolean {
  return CUT_OFF.test(text.slice(-120));
}
