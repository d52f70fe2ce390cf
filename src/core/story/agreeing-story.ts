/** Of the stories an article is like, the likeliest that it does not contradict. */
import type { Likely } from './choose-story.ts';
import { contradict, type Told } from './contradict.ts';
import { openingOf } from './opening.ts';
import type { Member, StoryId, StoryIndex, UngroupedArticle } from './story.ts';

/** So many of the likeliest stories are read: of one mould there may be many, and the right one stands behind them. */
const STORIES_READ = 8;
/** Of each so many of its articles: the one that is likest, and the newest. */
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
  const isContradicted = remember((member: Member) => contradict(told, toTold(member)));
  const read = new Map<StoryId, readonly Member[]>();
  for (const { story, article: nearest, likelihood } of likely) {
    let members = read.get(story) ?? [];
    if (members.length === 0 && read.size >= STORIES_READ) return null;
    if (members.length === 0) members = index.members(story, nearest, MEMBERS_READ);
    else if (members.every(({ id }) => id !== nearest))
      members = [...members, ...index.members(story, nearest, 1)];
    read.set(story, members);
    if (likelihood < leastOfOwn && members.some(isOwn)) continue;
    // A source that fills its mould anew tells another event; against another's words only the nearest counts.
    const mayObject = (member: Member): boolean => nearest === null || member.id === nearest || isOwn(member);
    if (!members.filter(mayObject).some(isContradicted)) return story;
  }
  return null;
}

/** Each member is compared once. */
function remember(compare: (member: Member) => boolean): (member: Member) => boolean {
  const known = new Map<number, boolean>();
  return member => {
    const result = known.get(member.id) ?? compare(member);
    known.set(member.id, result);
    return result;
  };
}

function toTold(article: Member | UngroupedArticle): Told {
  const { language, publishedAt, source } = article;
  return { opening: openingOf(article), language, publishedAt, source };
}
