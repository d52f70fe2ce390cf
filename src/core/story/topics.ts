/** Topics: the fourteen headings readers follow, and which of them an article belongs under. */
import { featuresOf, guessTopic, readWeights, type TopicModel } from './topic-model.ts';
import { topicsNamed } from './topic-names.ts';
import { TOPIC_FLOOR, TOPIC_WEIGHTS } from './topic-weights.ts';
import { topicsByWords } from './topic-words.ts';

export interface Topic {
  readonly slug: string;
  /** The IPTC Media Topic it stands for (medtop:…, cv.iptc.org/newscodes/mediatopic); null for a place. */
  readonly iptc: string | null;
}

export const TOPICS: readonly Topic[] = [
  { slug: 'world', iptc: null },
  { slug: 'politics', iptc: '11000000' }, // politics and government
  { slug: 'business', iptc: '04000000' }, // economy, business and finance
  { slug: 'society', iptc: '14000000' }, // society; with 05000000 education, 09000000 labour, 12000000 religion
  { slug: 'law', iptc: '02000000' }, // crime, law and justice; with 03000000 disaster, accident and emergency incident
  { slug: 'conflict', iptc: '16000000' }, // conflict, war and peace
  { slug: 'science', iptc: '13000000' }, // science and technology
  { slug: 'technology', iptc: '13010000' }, // technology and engineering, within it
  { slug: 'health', iptc: '07000000' }, // health
  { slug: 'environment', iptc: '06000000' }, // environment; with 17000000 weather
  { slug: 'sport', iptc: '15000000' }, // sport
  { slug: 'culture', iptc: '01000000' }, // arts, culture, entertainment and media
  { slug: 'life', iptc: '10000000' }, // lifestyle and leisure; with 08000000 human interest
  { slug: 'caucasus', iptc: null },
];

/** An article under more headings than this is under none of them in earnest. */
const MOST_TOPICS = 4;

/** The topic that a slug or a usual name stands for, or null. */
export function topicOf(name: string): string | null {
  return topicsNamed(name)[0] ?? null;
}

export interface Classifiable {
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
  readonly categories: readonly string[];
  /** What the operator filed the feed under, a slug. */
  readonly feedTopic: string | null;
}

/**
 * Slugs, most fitting first: the operator's own word for the feed, then what the feed and the page name, and only
 * where they name nothing, and only in English, what the words give away. None rather than a wrong one.
 */
export function topicsOf(article: Classifiable): readonly string[] {
  const { feedTopic, categories } = article;
  const named = [...(feedTopic === null ? [] : [feedTopic]), ...categories.flatMap(topicsNamed)];
  const topics = named.length > 0 || article.language !== 'en' ? named : topicsOfWords(article);
  return [...new Set(topics)].slice(0, MOST_TOPICS);
}

const MODEL: TopicModel = {
  floor: TOPIC_FLOOR,
  weights: new Map(Object.entries(TOPIC_WEIGHTS).map(([topic, letters]) => [topic, readWeights(letters)])),
};

/** Evident by words of their own, with nothing like them among what was learned. */
const UNLEARNED: ReadonlySet<string> = new Set(['health', 'environment']);

function topicsOfWords({ title, text }: Classifiable): readonly string[] {
  const evident = topicsByWords(title, text);
  // What the model never learned it takes for something else: there its guess says nothing.
  if (evident.some(topic => UNLEARNED.has(topic))) return evident;
  const guess = guessTopic(MODEL, featuresOf(title, text));
  return guess === null || guess.lead < MODEL.floor ? evident : [guess.topic, ...evident];
}
