/** Keeps Telegram from making mentions and commands of what strangers say. */
import type { PhraseArgs, Phrases } from '../../core/shared/language.ts';

// U+2060 word joiner: no width, no line break, no meaning to a search; U+200B would let a line break after the @.
const BREAK = '\u2060';
// An @ after a letter or digit belongs to an e-mail address, which is left alone; a / after one is "and/or".
const MENTION = /(?<![A-Za-z0-9_])@(?=[A-Za-z0-9_])/g;
const COMMAND = /(?<![A-Za-z0-9_/<>])\/(?=[A-Za-z0-9_])/g;

/**
 * A stranger's text must not call people into a chat nor offer `/forget` as a link that a reader's finger acts on.
 * Addresses ("example.org") and hashtags stay: they lead to what they say.
 */
export function defuse(text: string): string {
  return text.replace(MENTION, `@${BREAK}`).replace(COMMAND, `/${BREAK}`);
}

/** The bot's phrases, in which nothing put in comes alive: names, titles and a reader's own words are strangers' all. */
export function defusing(phrases: Phrases): Phrases {
  return language => {
    const say = phrases(language);
    return (key, args) => (args === undefined ? say(key) : say(key, defused(args)));
  };
}

function defused(args: PhraseArgs): PhraseArgs {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, typeof value === 'string' ? defuse(value) : value]),
  );
}
