/** What stands before the first sentence of a piece and is not part of it: datelines, bylines, agency marks. */

const CAPITAL = `\\p{Lu}[\\p{L}.'’-]+`;
const PLACE = `${CAPITAL}(?:[ /]${CAPITAL}){0,3}`;
const MONTHS =
  'jan feb mar apr may jun jul aug sep oct nov dec янв фев мар апр мая июн июл авг сен окт ноя дек ' +
  'yan fev mart apr may iyun iyul avq sen okt noy dek mär mai dez fév avr juil août déc ene abr ago dic gen mag giu lug set ott out';
const MONTH = `(?:${MONTHS.split(' ')
  .map(
    ([first = '', ...rest]) =>
      `[${first}${first.toUpperCase()}]${rest.join('')}|${[first, ...rest].join('').toUpperCase()}`,
  )
  .join('|')})\\p{L}*\\.?`;
const DATE = `(?:${MONTH} \\d{1,2}|\\d{1,2}(?:-\\p{Ll}{1,4}|\\.)? (?:de )?${MONTH})(?:,? \\d{4}(?: ?(?:г\\.|года|il))?)?`;
const NUMERIC = `\\d{1,2}[./]\\d{1,2}[./]\\d{4}(?:,? \\d{1,2}[:.]\\d{2}(?: Uhr)?)?`;
const AGENCY = `[\\p{Lu}\\d][\\p{L}\\d.’'-]*(?:[ /][\\p{Lu}\\d][\\p{L}\\d.’'-]*){0,3}`;
const DASH = `\\s*(?:[–—]|--?)\\s*`;

const PATTERNS: readonly RegExp[] = [
  // "(Eds: with quotes)", and the writer between it and the place: "By K J M Varma Beijing, June 5 (PTI)"
  `\\(Eds?:[^)]{1,80}\\)\\s*`,
  `By (?:${CAPITAL}|\\p{Lu})(?: (?:${CAPITAL}|\\p{Lu})){1,4} (?=${PLACE},? ${DATE} \\()`,
  // "(CNN)", "(Reuters) -", "LONDON, England (CNN) --", "BAKU, June 5 (Agency) –", "BAKU (AP) _"
  `(?:${PLACE}(?: \\(\\p{Lu}+\\))?(?:, ${PLACE}){0,2}(?:,? ${DATE})?,? )?\\((?:${AGENCY})(?:, ${DATE})?\\)(?:${DASH}|\\s*_\\s*|:\\s*)(?=[\\p{Lu}"'“«‘\\d$€£])`,
  // Without a dash only where the place has a date or is in capitals: "Velm Island Council (VIC) Chairman" is no dateline.
  `(?:(?:${PLACE}(?:, ${PLACE}){0,2},? ${DATE}|\\p{Lu}{3,}(?:[ -]\\p{Lu}{2,}){0,3}),? )?\\((?:${AGENCY})(?:, ${DATE})?\\)\\s*(?=[\\p{Lu}"'“«‘\\d$€£])`,
  // "Velm.Net - ", "By Ines Roth: "
  `\\p{Lu}\\p{L}+\\.(?:[Nn]et|[Cc]om|[Oo]rg|[Ii]nfo|[Aa][mz]|[Gg]e|[Rr]u)${DASH}(?=\\p{P}?\\p{Lu})`,
  `By ${CAPITAL}(?: ${CAPITAL}){1,3}: (?=\\p{P}?\\p{Lu})`,
  // "(dpa/lno) -", "Velm (dpa)", "VELM (efe).-": agencies in small letters
  `(?:${PLACE}(?:[,/] ?${PLACE})?(?:,? ${DATE})?\\.? )?\\(\\p{Ll}{2,8}(?:[/-]\\p{L}{2,8}){0,2}\\)\\.?(?:${DASH}|:?\\s+)(?=\\p{P}?[\\p{Lu}\\d])`,
  // "Velm.-", "Velm, 5 de mayo.-"
  `${PLACE}(?:, ${PLACE})?(?:,? ${DATE})?(?:,? \\(?${AGENCY}\\)?)?\\. ?[-–—]+\\s*(?=\\p{P}?\\p{Lu})`,
  // "VELM via JTA —"
  `\\p{Lu}{3,} via \\p{Lu}{2,}${DASH}`,
  // "[Velm=Roth]", "【韦尔姆=罗特】", "新华社韦尔姆6月5日电（记者罗特）"
  `[[【][^\\]】=]{1,30}=[^\\]】]{1,40}[\\]】]\\s*`,
  `\\p{Script=Han}{2,12}\\d{1,2}月\\d{1,2}日[电讯電訊]\\s*(?:[（(][^）)]{1,30}[）)])?\\s*`,
  // "/AzerTAc/", "BAKU /Trend/ -"
  `(?:${PLACE}(?:,? ${DATE})?,? )?/ ?\\p{L}[\\p{L} .'-]{1,30}/(?:${DASH}|:?\\s+)`,
  // "МОСКВА, 5 июня — РИА Новости. "
  `${PLACE}, ${DATE}${DASH}${AGENCY}[.:]\\s+(?=\\p{P}?\\p{Lu})`,
  // "BAKU, June 5, Trend:", "Bakı, 5 iyun, AZƏRTAC", "Москва, 5 июня, РИА Новости —", "BAKU, June 5 –"
  `${PLACE}(?:, ${PLACE}){0,2}[,.] ${DATE}(?:[,.]? ?${AGENCY})?(?:${DASH}|:\\s*|\\.\\s+)(?=\\p{P}?[\\p{Lu}\\d])`,
  // "Москва. 5 июня. INTERFAX.RU - ", "Baku. Trend:", "Bakı. 5 iyun. REPORT.AZ/"
  `${PLACE}\\. (?:${DATE}[.,]? )?(?:Trend|Report|Turan|Interfa[xk]s?|\\p{Lu}[\\p{Lu}\\d.]{2,})(?:\\.\\p{L}{2,3})?(?: ?/|${DASH}|:\\s*)`,
  // "05.06.2017 – ", "Velm, 05.06.2017: ", "Velm (05.06.2017). ", "Velm, VL – "
  `(?:${PLACE},? )?(?:${NUMERIC}(?:${DASH}|[:|]?\\s+)|\\(${NUMERIC}\\)[.:]?\\s*(?:${DASH})?)(?=\\p{P}?\\p{Lu})`,
  `${PLACE}, \\p{Lu}{2}\\.?\\s[–—-]\\s(?=\\p{P}?\\p{Lu})`,
  // "5 June 2017 –", "June 5 -", "March 10, 2015 ."
  `${DATE}(?:${DASH}| ?\\.\\s+|:\\s*)(?=\\p{P}?\\p{Lu})`,
  // "WASHINGTON — ", "LONDON, England --": capitals alone before the dash
  `\\p{Lu}{3,}(?:[ ./-]\\p{Lu}{2,}){0,3}(?:, ${PLACE})?(?: ?[–—]\\s*| --? ?)(?=\\p{P}?\\p{Lu})`,
  // "By Ines Roth", on a line of its own or before an agency's mark
  `(?:By|Автор:|Müəllif:) ${CAPITAL}(?: ${CAPITAL}){1,2}(?:, (?:CNN|${AGENCY}))?(?=\\s*(?:\\n|$)| \\p{Lu}{3,})\\s*`,
  // "Updated at 17:35 GMT.", "PUBLISHED: 09:12, 5 June"
  `(?:UPDATED|PUBLISHED|Last updated)(?: at)?:?\\s+[\\d:., \\p{L}/|]{4,40}?(?=\\s(?:\\||\\.)|\\n)[|.]?\\s*`,
].map(source => new RegExp(`^\\s*${source}`, 'u'));
// "NEW DELHI: ", "Velm, Lanmoor: ". In any other place, or where there are more of them, it is the label of a speaker.
const BEFORE_COLON = new RegExp(
  `^\\s*(?:\\p{Lu}{3,}(?:[ ./-]\\p{Lu}{2,}){0,3}(?:, ${PLACE})?|${PLACE}, ${PLACE}) ?: (?=\\p{P}?\\p{Lu})`,
  'u',
);
const LABEL = /^\p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*){0,3}: \P{Ll}/u;

/** Where the first paragraph begins behind a place and a colon; 0 where its label is one of several: “DEAR ANNA:”, “A:”. */
export function skipPlace(paragraphs: readonly string[]): number {
  if (paragraphs.filter(paragraph => LABEL.test(paragraph)).length > 1) return 0;
  const found = BEFORE_COLON.exec(paragraphs[0]?.slice(0, 200) ?? '')?.[0] ?? '';
  return /^\s*DEAR /u.test(found) ? 0 : found.length;
}

/** Where the piece itself begins in a paragraph; 0 where nothing stands before it. */
export function skipOpening(paragraph: string): number {
  let from = 0;
  for (let isLooking = true; isLooking; ) {
    const rest = paragraph.slice(from, from + 200);
    const found =
      PATTERNS.map(pattern => pattern.exec(rest)?.[0].length ?? 0).find(length => length > 0) ?? 0;
    isLooking = found > 0;
    from += found;
  }
  return from;
}
