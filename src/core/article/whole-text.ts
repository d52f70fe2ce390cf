/** Whether a feed's own text is the whole article, so that its page need not be asked for. */

/** Anything shorter is a teaser. */
const WHOLE_TEXT = 900;
/** How a text ends that goes on elsewhere, in the languages of the feeds we know. */
const CUT_OFF =
  /(?:…|\.\.\.|\[(?:…|\.\.\.)\]|\b(?:read (?:more|on|the (?:full|rest))|continue reading|keep reading)\b.{0,80}|(?:читать (?:далее|полностью|дальше)|подробнее|ardını oxu|davamı|ətraflı|devamı).{0,80})[\s\p{P}\p{S}]*$/iu;

/** `text`: as the feed has it, without markup. */
export function isWholeText(text: string): boolean {
  return text.length >= WHOLE_TEXT && !CUT_OFF.test(text.slice(-120));
}
