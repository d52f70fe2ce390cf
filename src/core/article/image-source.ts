/** Which address an img element means: the real picture rather than what stands in its place, and the large one. */

type Attributes = Readonly<Record<string, string>>;

/** Wider pictures weigh more than a message shows of them. */
const WIDE_ENOUGH = 2_000;
const MIDDLING = 500;
const SETS = ['srcset', 'data-srcset', 'data-lazy-srcset', 'data-original-set', 'data-src-set'] as const;
const LATE = [
  'data-src',
  'data-lazy-src',
  'data-original',
  'data-original-src',
  'data-lazy',
  'data-url',
] as const;
const ADDRESS = /^(?:https?:)?\/?\/?[^\s"'<>]+\.(?:jpe?g|png|webp|avif|gif)(?:[?#][^\s]*)?$/i;
/** Names of the empty pictures that lazy pages show first. */
const PLACEHOLDER =
  /(?:^|[/_.-])(?:blank|placeholder|spacer|transparent|pixel|loading|lazy|empty|grey|1x1|dummy)(?=[/_.-][^/]*$|$)/i;
/** Pictures of the site rather than of the article. */
const EMBLEM =
  /(?:^|[/_.-])(?:logos?|favicon|apple-touch-icon|placeholder|default|fallback|no-?image|og-?(?:image|default)|social-?(?:card|share|default|image)|share-?(?:image|default)|site-?(?:image|icon)|avatar)(?=[/_.-][^/]*$|$)/i;

/** Possible addresses, the best first. `sources`: the source elements before it in its picture element. */
export function imageSources(image: Attributes, sources: readonly Attributes[] = []): readonly string[] {
  const sets = [image, ...sources].flatMap(element => SETS.flatMap(name => candidatesOf(element[name])));
  const late = [
    ...LATE.flatMap(name => image[name] ?? []),
    ...Object.entries(image).flatMap(([name, value]) =>
      name.startsWith('data-') && ADDRESS.test(value.trim()) ? [value] : [],
    ),
  ];
  const own = image['src'] ?? '';
  const found = [...largestFirst(sets), ...late.map(address => address.trim()), own.trim()].filter(
    address => address !== '' && !/^(?:data|blob|about):/i.test(address),
  );
  const real = found.filter(address => !PLACEHOLDER.test(withoutQuery(address)));
  return [...new Set([...real, ...found])];
}

/** Counts readers, is not seen, or stands for a character. */
export function isNoPicture(image: Attributes): boolean {
  const side = Math.min(
    Number.parseInt(image['width'] ?? '999', 10),
    Number.parseInt(image['height'] ?? '999', 10),
  );
  const style = image['style'] ?? '';
  return (
    side <= 3 ||
    /(?:^|;)\s*(?:max-)?(?:width|height)\s*:\s*[0-3](?:px)?\s*(?:;|!|$)/i.test(style) ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(style)
  );
}

export function isCharacter(image: Attributes): boolean {
  return (
    /emoji|smil(?:e|ey|ies)/i.test(image['class'] ?? '') ||
    /\/emoji\/|s\.w\.org\/images\/core\/emoji/i.test(image['src'] ?? '')
  );
}

/** A site's emblem or what it shows for want of a picture. */
export function isEmblem(address: string): boolean {
  return EMBLEM.test(withoutQuery(address));
}

interface Candidate {
  readonly address: string;
  /** In pixels; a density counts as so many thousands. */
  readonly width: number;
}

/** The syntax of srcset: addresses parted by commas, each with a width or a density; commas within addresses stay. */
function candidatesOf(set: string | undefined): readonly Candidate[] {
  return (set ?? '')
    .slice(0, 8_000)
    .split(/\s*,\s+|,(?=(?:https?:)?\/\/)/)
    .flatMap(part => {
      const [address = '', size = ''] = part.trim().split(/\s+/);
      const number = Number.parseFloat(size) || 0;
      return address === '' ? [] : [{ address, width: size.endsWith('x') ? number * 1_000 : number }];
    });
}

/** The widest that is no wider than need be; those that are, like middling ones, the smaller first. */
function largestFirst(candidates: readonly Candidate[]): readonly string[] {
  const rank = ({ width }: Candidate): number => (width <= WIDE_ENOUGH ? width : MIDDLING - width / 1e6);
  return candidates.toSorted((a, b) => rank(b) - rank(a)).map(({ address }) => address);
}

function withoutQuery(address: string): string {
  return address.split(/[?#]/)[0] ?? '';
}
