/** The job "group stories": each new article joins the story it tells, or opens one. */
import type { Clock, Log } from '../shared/ports.ts';
import { agreeingStory } from './agreeing-story.ts';
import {
  type Likely,
  likelyByHeadline,
  likelyForHeadline,
  likelyStories,
  SAME_SOURCE_HEADLINE,
} from './choose-story.ts';
import type { StoryId, StoryIndex, StoryStore, Trace, UngroupedArticle } from './story.ts';
import { topicsOf } from './topics.ts';
import { headlineOf, isHeadlineOnly, traitsOf } from './traits.ts';
import { countedTerms, raritiesOf, rarityOf, strongestWords, type Term, termOf, vectorOf } from './vector.ts';

/** Read at one time: so few that the longest texts there are hold up no answer. */
const ARTICLES_PER_CLAIM = 20;
/** By so many words an article is found again by nearly every other about its event, at a bearable price. */
export const STRONGEST_WORDS = 16;
/** The nearest article was among so many in every order of a set with look-alike twins. */
const NEIGHBOURS = 24;
const HEADLINE_STORIES = 60;
/** Nearly the same headline shares most of its words: it is among the first. */
const SAME_HEADLINE_STORIES = 16;
/** Goals, places and shares are the same in much news: in a headline they prove nothing. */
const SHORT_NUMBER = /^\p{N}{1,2}$/u;
export interface GroupNeeds {
  readonly stories: StoryStore;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Works until every article has its story, letting other work in between: an article costs some milliseconds. Returns how
 * many found theirs, told anew or not: what joined a story is owed to who follows it.
 */
export async function groupStories(needs: GroupNeeds, signal: AbortSignal): Promise<number> {
  let grouped = 0;
  for (;;) {
    const articles = needs.stories.ungrouped(ARTICLES_PER_CLAIM);
    if (articles.length === 0) return grouped;
    for (const article of articles) {
      await needs.clock.sleep(0);
      if (signal.aborted) return grouped;
      group(needs, article);
      grouped += 1;
    }
  }
}

/** The same at one go, where nobody waits for an answer. Returns how many stories are owed to readers. */
export function groupWaiting(needs: GroupNeeds): number {
  let owed = 0;
  for (;;) {
    const articles = needs.stories.ungrouped(ARTICLES_PER_CLAIM);
    if (articles.length === 0) return owed;
    for (const article of articles) if (group(needs, article)) owed += 1;
  }
}

/** Whether its story is owed from now on. A crash before the one write leaves the article to the next run. */
function group({ stories, clock, log }: GroupNeeds, article: UngroupedArticle): boolean {
  const topics = topicsOf(article);
  const { trace, story: told } = placeOf(stories.index, article);
  if (told !== null) {
    const { isOwed } = stories.join(article.id, told, topics, clock.now(), trace);
    log.info('story.joined', { story: told, article: article.id, owed: isOwed });
    return isOwed;
  }
  // News is owed without a topic too: an alert may bring it.
  const isOwed = article.isNews;
  const story = stories.open(article.id, topics, isOwed, clock.now(), trace);
  log.info('story.opened', { story, article: article.id, topics: topics.join(','), owed: isOwed });
  return isOwed;
}

/** The story an article tells, null for a new one, and what others will find it by. */
function placeOf(
  index: StoryIndex,
  article: UngroupedArticle,
): { readonly trace: Trace; readonly story: StoryId | null } {
  const language = article.language ?? '';
  const traits = traitsOf(article);
  const counted = countedTerms(traits);
  const words = headlineOf(article);
  const counts = index.counts(language, [...counted, ...words.map(termOf)]);
  const rarest = words
    .filter(stem => !SHORT_NUMBER.test(stem))
    .map(stem => [termOf(stem), rarityOf(stem, counts)] as const)
    .toSorted(([, a], [, b]) => b - a);
  const headline = new Map<Term, number>(rarest);
  const search = { article: article.id, publishedAt: article.publishedAt };
  const headlineStories = (limit: number) => index.headlineStories(search, [...headline.keys()], limit);
  const agreeing = (likely: Likely, leastOfOwn?: number) => agreeingStory(index, article, likely, leastOfOwn);

  if (isHeadlineOnly(article)) {
    const story = agreeing(
      likelyForHeadline(headline, article.publishedAt, headlineStories(HEADLINE_STORIES)),
      SAME_SOURCE_HEADLINE,
    );
    return { story, trace: { language, counted, headline: [...headline.keys()], body: null } };
  }
  const rarities = raritiesOf(traits, counts);
  const vector = vectorOf(traits, rarities);
  const strongest = strongestWords(traits, rarities, STRONGEST_WORDS);
  const story =
    agreeing(copies(index.storyOfCopy(search, article.fingerprint))) ??
    agreeing(likelyStories(vector, index.neighbours(search, strongest, NEIGHBOURS))) ??
    agreeing(likelyByHeadline(headline, headlineStories(SAME_HEADLINE_STORIES)));
  const trace = { language, counted, headline: [...headline.keys()], body: { vector, strongest } };
  return { story, trace };
}

/** The same words throughout: nothing is likelier. */
function copies(story: StoryId | null): Likely {
  return story === null ? [] : [{ story, article: null, likelihood: 1 }];
}
