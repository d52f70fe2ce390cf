/** Reads which topics a reader's words name, by the words of their language and by the usual names. */
import type { Phrase } from '../core/shared/language.ts';
import { oneLine } from '../core/shared/text.ts';
import { topicByName } from '../core/story/topic-names.ts';
import { TOPICS } from '../core/story/topics.ts';

export interface TopicsRead {
  readonly topics: readonly string[];
  /** What names no topic, as it was typed. */
  readonly unknown: readonly string[];
}

const BETWEEN = /[,;\n]+/u;
/** Between the names of two topics. */
const AND = new Set(['and', 'və', 'и', '&', '+']);

export function topicLabel(say: Phrase, slug: string): string {
  return say(`topic-${slug}`);
}

/** Each name between commas; one that names no topic is read word by word. */
export function readTopics(say: Phrase, words: string): TopicsRead {
  const topics = new Set<string>();
  const unknown: string[] = [];
  for (const part of words.split(BETWEEN).map(oneLine)) {
    const whole = topicNamed(say, part);
    const each = part.split(' ').map(word => ({ word, topic: topicNamed(say, word) }));
    if (part === '') continue;
    if (whole !== null) topics.add(whole);
    else if (each.every(({ topic }) => topic === null)) unknown.push(part);
    else
      for (const { word, topic } of each) {
        if (topic !== null) topics.add(topic);
        else if (!AND.has(word.toLowerCase())) unknown.push(word);
      }
  }
  return { topics: [...topics], unknown };
}

function topicNamed(say: Phrase, name: string): string | null {
  const label = TOPICS.find(({ slug }) => topicLabel(say, slug).toLowerCase() === name.toLowerCase());
  return label?.slug ?? topicByName(name);
}
