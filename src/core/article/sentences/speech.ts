/** Marks that look like the end of a sentence and are not: after a quotation its speaker, after a name its exclamation. */

const SAYING =
  'said|says|asked|asks|told|added|adds|wrote|writes|tweeted|posted|replied|exclaimed|shouted|joked|warned|insisted|' +
  'explained|continued|concluded|recalled|argued|declared|deyib|bildirib|söyləyib|vurğulayıb|yazıb|soruşub';
const SPEAKER_TAG = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.'’-]*,?\\s+(?:(?:of|the|de|al)\\s+)?){1,5}(?:${SAYING})(?![\\p{L}])`,
  'u',
);

/** Whether the words after a quotation name its speaker: “Gone?” President Ruiz asked. */
export function isSpeakerTag(after: string): boolean {
  return SPEAKER_TAG.test(after);
}

const EXCLAIMED =
  /(?:^|[\s"“«(])(?:Yahoo|E|OK|Hello|Wham|Chips Ahoy|Westward Ho|Jeopardy|Oklahoma|Joomla|Yum|Mamma Mia|Moulin Rouge)$/u;
// After one of these names only such a word shows that the sentence ended with it.
const NEW_SENTENCE =
  /^(?:The|It|He|She|They|We|This|That|In|On|At|But|And|A|An|Its|His|Her|There|When|After|Who|What|How|I)\b/u;

/** Whether the exclamation mark is part of a name: Yahoo! News. */
export function isExclaimedName(before: string, after: string): boolean {
  return EXCLAIMED.test(before) && !NEW_SENTENCE.test(after);
}
