/** Takes off an article's blocks what stands around its text: headline, dateline and bylines before, offers after. */
import { type Block, textOfBlock } from '../../core/article/block.ts';
import { readDateLine } from '../../core/article/date-line.ts';
import type { Metadata } from './metadata.ts';

export type PostCleanStep = 'head' | 'lines' | 'tail' | 'repeats';

// Whole short blocks that lead away from the text or speak of the page, in English, Azerbaijani, Russian and neighbours.
const AWAY = new RegExp(
  `^(?:${[
    '(?:read|see|find out|learn|watch|listen|click)(?: it)? (?:more|also|next|here|now|too|this)\\b.*',
    '(?:also|more|further|recommended|suggested) (?:read(?:ing)?|see|on|from|in|stories|great)\\b.*',
    '(?:related|see more|you (?:may|might) also (?:like|be interested)|more stories|latest news|breaking news|top stories|trending|most popular|editors?.? picks?|don.t miss|insight|video)\\b[^.]{0,90}',
    '(?:follow|like|join|find|visit) (?:us|me|him|her|them|our|the author|@\\w+)\\b.*',
    '(?:subscribe|sign up|sign in|log in|register|get (?:the latest|breaking|our|access|updates|daily|more)|let our news|want more|enjoyed? this|like this story|support (?:us|our))\\b.*',
    '(?:share|tweet|print|e-?mail|comments?|advertisement|sponsored(?: content)?|promoted|story continues below|continue reading|loading|close|enlarge(?: image)?|show caption|hide caption|view (?:gallery|comments|photos)|all rights reserved)\\b.{0,40}',
    '(?:have (?:a|any) (?:news )?(?:tips?|questions?|story)|got a (?:tip|story)|contact (?:the author|us|me)|e-?mail (?:\\w+ ){1,3}at|reach (?:him|her|\\w+ \\w+) at|if you have a (?:news )?tip)\\b.*',
    '(?:this (?:article|story|post) (?:was|has been|is|may|contains|appeared|originally|first)\\b|originally published|this document is subject to|©|copyright\\b|\\(c\\) ?\\d|citation:).*',
    '(?:image|photo|picture|video|credit|photograph|source|foto|фото|фото:|şəkil|foto:)(?: (?:by|of|credit|source|courtesy|\\d+ of \\d+))?\\s?[:/].{0,200}',
    '(?:читайте|смотрите|подпис|следите|поделит|комментари|ранее (?:мы|сообщ)|по теме|материалы по теме|источник|реклама|фото|видео|теги|отзывы)(?:\\p{L}*)(?: (?:также|нас|еще|ещё|на|за|ся|по|теме|далее)|:|$).{0,140}',
    '(?:həmçinin oxu|oxuyun|daha ətraflı|abunə ol|bizi izlə|paylaş|şərh|mövzu ilə bağlı|əlaqəli xəbər|mənbə|reklam|foto)(?:\\p{L}*)\\b.{0,120}',
    '(?:leggi anche|lee también|leia também|lire aussi|lesen sie auch|ayrıca|baca juga|fonte|quelle|fuente)\\b.{0,140}',
    '(?:updated|published|posted|last (?:updated|modified)|опубликовано|обновлено)\\b.{0,80}',
  ].join('|')})$`,
  'iu',
);
const AWAY_LENGTH = 300;

export function postClean(
  blocks: readonly Block[],
  metadata: Metadata,
  without: ReadonlySet<PostCleanStep> = new Set(),
): readonly Block[] {
  let kept = blocks;
  if (!without.has('head')) kept = withoutHead(kept, metadata);
  if (!without.has('lines')) kept = kept.filter(block => !leadsAway(block));
  if (!without.has('repeats')) kept = withoutRepeats(kept);
  if (!without.has('tail')) kept = withoutTail(kept);
  return kept;
}

/** Everything down to the headline, and the date and byline lines right after it. */
function withoutHead(blocks: readonly Block[], { title, byline }: Metadata): readonly Block[] {
  const top = blocks.slice(0, 12);
  const headline = title === null ? -1 : top.findIndex(block => sameWords(textOfBlock(block), title));
  let from = headline + 1;
  while (from < blocks.length && from < headline + 8) {
    const words = textOfBlock(
      blocks[from] ?? { pieces: [], kind: 'p', quote: null, list: null, isOrdered: false },
    ).trim();
    if (words !== '' && !isDateLine(words) && !isByline(words, byline)) break;
    from += 1;
  }
  // A picture at the top is kept: it has no words to be wrong.
  return [
    ...blocks.slice(0, from).filter(block => textOfBlock(block).trim() === '' && block.pieces.length > 0),
    ...blocks.slice(from),
  ];
}

function isDateLine(words: string): boolean {
  if (words.length > 90) return false;
  if (readDateLine(words, 'UTC') !== null) return true;
  return (
    /\b(?:19|20)\d{2}\b/.test(words) &&
    /\d{1,2}[:.]\d{2}|^\D{0,20}\d{1,2}[ ./]|^(?:\p{L}{3,12},? )?\p{L}{3,9}\.? \d{1,2}, \d{4}/u.test(words) &&
    !/[.!?]$/.test(words)
  );
}

function isByline(words: string, byline: string | null): boolean {
  if (words.length > 120) return false;
  const [name = ''] = byline?.split(', ') ?? [];
  return /^(?:by|written by|автор|müəllif|von|por|di)[: ] ?\p{Lu}/iu.test(words) &&
    words.split(' ').length <= 12
    ? true
    : name !== '' &&
        words.toLowerCase().includes(name.toLowerCase()) &&
        words.length < name.length + 40 &&
        !/[.!?]$/.test(words);
}

function leadsAway(block: Block): boolean {
  const words = textOfBlock(block).replace(/\s+/gu, ' ').trim();
  return words !== '' && words.length <= AWAY_LENGTH && AWAY.test(words);
}

/** A block of some length that stands twice is a caption, a pull quote or a template. */
function withoutRepeats(blocks: readonly Block[]): readonly Block[] {
  const seen = new Set<string>();
  return blocks.filter(block => {
    const key = keyOf(textOfBlock(block));
    if (key.length < 40) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Links, headings and offers after the last sentence. */
function withoutTail(blocks: readonly Block[]): readonly Block[] {
  let end = blocks.length;
  while (end > 1 && isTrailer(blocks[end - 1])) end -= 1;
  return blocks.slice(0, end);
}

function isTrailer(block: Block | undefined): boolean {
  if (block === undefined) return false;
  const words = textOfBlock(block).trim();
  if (words === '') return false;
  if (block.kind === 'h2' || block.kind === 'h3' || block.kind === 'h4') return true;
  const linked = block.pieces.reduce(
    (sum, piece) => sum + (piece.kind === 'text' && piece.href !== null ? piece.text.length : 0),
    0,
  );
  return linked > words.length * 0.7 && words.length < 300;
}

function sameWords(a: string, b: string): boolean {
  return keyOf(a) === keyOf(b);
}

function keyOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
