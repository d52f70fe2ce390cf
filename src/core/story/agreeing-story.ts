/** Of the stories an article is like, the likeliest that it does not contradict. */
import type { Likely } from './choose-story.ts';
import { contradict, type Told } from './contradict.ts';
import { openingOf } from './opening.ts';
import type { Member, StoryId, StoryIndex, UngroupedArticle } from './story.ts';

/** So many of the likeliest stories are read, and of each so many of the newest articles. */
const STORIES_READ = 4;
const MEMBERS_READ = 8;

/** `leastOfOwn`: how likely a story must be in which its own source has told something already. */
export function agreeingStory(
  index: StoryIndex,
  article: UngroupedArticle,
  likely: Likely,
  leastOfOwn = 0,
): StoryId | null {
  const told = toTold(article);
  const isOwn = ({ source }: Member): boolean => source !== null && source === article.source;
  const read = new Map<StoryId, { readonly hasOwn: boolean; readonly against: readonly Member[] }>();
  for (const { story, article: nearest, likelihood } of likely) {
    const known = read.get(story);
    if (known === undefined && read.size >= STORIES_READ) return null;
    const members = known === undefined ? index.members(story, MEMBERS_READ) : [];
    const { hasOwn, against } = known ?? {
      hasOwn: members.some(isOwn),
      against: members.filter(member => contradict(told, toTold(member))),
    };
    read.set(story, { hasOwn, against });
    if (hasOwn && likelihood < leastOfOwn) continue;
    // A source that fills its mould anew tells another event; against another's words only the nearest counts.
    const speaksAgainst = (member: Member): boolean =>
      nearest === null || member.id === nearest || isOwn(member);
    if (!against.some(speaksAgainst)) return story;
  }
  return null;
}

function toTold(article: Member | UngroupedArticle): Told {
  const { language, publishedAt, source } = article;
  return { opening: openingOf(article), language, publishedAt, source };
}
