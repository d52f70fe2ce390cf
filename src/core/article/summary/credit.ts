/** The credit that Russian and Azerbaijani agencies hang on a sentence: “…, сообщает РИА Новости.” */

const MEDIA =
  '(?:агентств|газет|телеканал|телекомпани|радиостанци|радио|сайт|издани|портал|журнал|интернет-|корреспондент)\\p{L}*|РИА|ТАСС|ИТАР-ТАСС|' +
  'Интерфакс|Росбалт|Лента|Газета|Коммерсант|Ведомости|Известия|Вести|АПН|ИА|Би-би-си|Си-эн-эн|["«“][\\p{Lu}\\d]|[A-Z][A-Za-z]+';
// Only a medium that carried the news: who said it is part of the news, and stays.
const RUSSIAN = new RegExp(
  `,\\s+(?:как\\s)?(?:(?:сообща|переда|пиш|информиру|отмеча)(?:ет|ёт|ют|ут)|(?:сообщает|говорит)ся (?:на|в))\\s+` +
    `(?:(?:в|во)\\s\\p{Ll}+\\s)?(?:\\p{Ll}+\\s)?(?:${MEDIA})(?:(?! со ссылкой| ссыл)[^,;:!?]){0,60}\\.$`,
  'u',
);
const AZERBAIJANI =
  /,\s(?:-\sdeyə\s)?(?:bu barədə\s)?[“"]?(?:AZƏRTAC|AZƏRTAc|APA|Trend|Report|Oxu\.Az|Qafqazinfo|Milli\.Az|Turan|İnterfaks|[\p{Lu}]\p{L}+\.[Aa]z)[”"]?(?:-[ıiuüaə]\p{Ll}*)?\s(?:xəbər|məlumat)\s(?:verir|yayıb)\.$/u;

/** The sentence up to the credit, still a slice of its article; without its full stop, then. */
export function withoutCredit(sentence: string): string {
  return sentence.replace(RUSSIAN, '').replace(AZERBAIJANI, '');
}
