/** Tells which pictures in a text belong to the article, and where the real one is; of feeds and of pages alike. */
import { Parser } from 'htmlparser2';
import { absolute } from './feed-address.ts';

/** The attributes of an element by lower-case name, with their entities decoded. */
export type PictureAttributes = Readonly<Record<string, string | undefined>>;

/** So much of a text is looked through; a picture further down does not stand for it. */
const LONGEST = 200_000;
const PIECE = 1_024;
/** Nothing before the first of these can matter. */
const FIRST = /<(?:img|amp-img|picture|noscript|video)[\s>]/i;
const LONGEST_SET = 16_384;
/** The shorter side of an icon, a button or a face, in pixels. */
const ICON_PX = 50;
const EM_PX = 16;

/** Where scripts that load pictures late keep the real address. */
const LATE =
  'data-src data-lazy-src data-original data-lazy data-lazyload data-original-src data-orig-file data-large-file data-full-src data-cfsrc data-actualsrc data-echo'.split(
    ' ',
  );
const SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];

const ENDING = /\.(?:jpe?g|png|webp|gif|avif)(?:$|[?#!:;@])|[?&](?:format|fm|ext)=(?:jpe?g|png|webp|avif)\b/i;
/** Names of files that stand in for a picture until it is loaded. */
const STAND_IN =
  /\/(?:blank|spacer|transparent|placeholder|lazy|lazy-?load(?:ing)?|loading|loader|clear|empty|dot|gr[ae]y|1x1|\d?px)(?:[-_.]?(?:image|img|bg|\d+x?\d*))?\.(?:gif|png|svg)(?:$|[?#])/i;
/** Addresses that count readers. */
const COUNTER =
  /\/(?:pixel|count(?:er)?|track(?:er|ing)?|beacon|impression|open)\.(?:gif|png|php|aspx?)(?:$|[?#])|^https?:\/\/(?:[\w-]+\.)*(?:feedburner\.com\/~|feedsportal\.com\/|pixel\.wp\.com\/|stats\.wordpress\.com\/|feeds\.wordpress\.com\/1\.0\/|doubleclick\.net\/|google-analytics\.com\/|scorecardresearch\.com\/|quantserve\.com\/|mc\.yandex\.\w+\/|counter\.yadro\.ru\/|medium\.com\/_\/stat|facebook\.com\/tr\b|blogger\.com\/tracker|googleusercontent\.com\/tracker)/i;
/** A character drawn as a picture, or somebody's face. */
const DRAWN_CHARACTER =
  /\/images\/(?:core\/)?emoji\/|\/twemoji\/|\/emoji\.php\/|\/emojis?\/(?:[\w.-]+\/){0,4}[\da-f]{4,6}(?:-[\da-f]{2,6})*\.(?:png|svg|gif)|^https?:\/\/(?:[\w-]+\.)*gravatar\.com\/avatar\//i;
const NO_PICTURE_CLASS = /(?:^|\s)(?:wp-)?(?:emoji|emoticon|smil(?:e|ey|ies)|avatar)(?:$|[\s-])/i;
const ONLY_EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\s)+$/u;

/** Types that say nothing of what a file is. */
const TELLS_NOTHING =
  /^(?:\*\/\*|text\/.*|binary\/.*|application\/(?:octet-stream|binary|unknown|(?:force-|x-)?download))?$/;
const WORD_FOR_PICTURE = /^image(?:$|\/)|^(?:p?jpe?g|png|gif|webp|avif|picture|photo)$/;
const WORD_FOR_OTHERS = /^(?:audio|video|mp[34]|m4[av]|ogg|pdf|zip|html?|flash)$/;

/** `image/jpeg`, and what is written in its place: `jpg`, `image`. */
export const isPictureType = (type: string): boolean => WORD_FOR_PICTURE.test(type.trim().toLowerCase());

/** By its type; where that says nothing, or is none, by the ending of its address. */
export function isPictureFile(type: string, address: string): boolean {
  const said = type.trim().toLowerCase();
  if (isPictureType(said)) return true;
  const isSilent = said.includes('/') || said === '' ? TELLS_NOTHING.test(said) : !WORD_FOR_OTHERS.test(said);
  return isSilent && ENDING.test(address);
}

/** Whether the path of an address ends like the name of a file. */
export function hasEnding(address: string): boolean {
  return /^(?:https?:\/\/[^/]*)?[^?#]*\.[a-z][a-z\d]{1,4}(?:$|[?#])/i.test(address);
}

/** Whether what is at an address is no picture of anything: it counts readers, stands in for another, or is a face. */
export const isDecoration = (address: string): boolean =>
  STAND_IN.test(address) || COUNTER.test(address) || DRAWN_CHARACTER.test(address);

/** Whether an element shows a character, an icon, a face, or nothing at all: none of them stands for an article. */
export function isDecorative(image: PictureAttributes): boolean {
  if (NO_PICTURE_CLASS.test(image['class'] ?? '')) return true;
  const alt = image['alt']?.trim() ?? '';
  if (/\p{Extended_Pictographic}/u.test(alt) && ONLY_EMOJI.test(alt)) return true;
  if (Math.min(...sidesOf(image)) < ICON_PX) return true;
  const isHidden =
    image['hidden'] !== undefined ||
    /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(image['style'] ?? '');
  return isHidden && !LATE.some(name => image[name] !== undefined);
}

/**
 * Every address that an `<img>` gives, as it is written, best first: the largest of its sets, the one that is loaded
 * late, its `src`. `sources`: the `<source>` elements of the `<picture>` around it.
 */
export function addressesOf(
  image: PictureAttributes,
  sources: readonly PictureAttributes[] = [],
): readonly string[] {
  const sets = [image, ...sources].flatMap(element =>
    SETS.flatMap(name => (element[name] === undefined ? [] : largestOf(element[name]))),
  );
  const late = LATE.map(name => image[name]?.trim() ?? '').filter(isAddressLike);
  const others = Object.entries(image)
    .filter(([name, value = '']) => name.startsWith('data-') && ENDING.test(value) && isAddressLike(value))
    .map(([, value = '']) => value.trim());
  return [...sets, ...late, image['src']?.trim() ?? '', ...others].filter(address => address !== '');
}

/** The real picture of an `<img>`, absolute; null where it has none or only decorates. */
export function pictureOf(
  image: PictureAttributes,
  sources: readonly PictureAttributes[],
  base: string | null,
): string | null {
  if (isDecorative(image)) return null;
  for (const address of addressesOf(image, sources)) {
    const url = absolute(address, base);
    if (url !== null && !isDecoration(url)) return url;
  }
  return null;
}

/** The first picture in a text that belongs to it. */
export function pictureInText(html: string, base: string | null): string | null {
  const start = html.slice(0, LONGEST).search(FIRST);
  if (start === -1) return null;
  let found: string | null = null;
  let poster: string | null = null;
  let isOver = false;
  let isInNoscript = false;
  let isInPicture = false;
  let sources: PictureAttributes[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'noscript') isInNoscript = true;
      else if (name === 'picture') isInPicture = true;
      else if (name === 'source' && isInPicture) sources.push(attributes);
      else if (name === 'video') poster ??= absolute(attributes['poster'], base);
      else if (name === 'img' || name === 'amp-img') {
        // For those without scripts the real picture stands right behind the one that is loaded late.
        const isRealOne = isInNoscript && !isOver;
        if (found === null || isRealOne) found = pictureOf(attributes, sources, base) ?? found;
        else isOver = true;
      }
    },
    onclosetag(name) {
      if (name === 'noscript') isInNoscript = false;
      if (name !== 'picture') return;
      isInPicture = false;
      sources = [];
    },
    ontext(text) {
      if (found !== null && text.trim() !== '') isOver = true;
    },
  });
  for (let at = start; at < Math.min(html.length, LONGEST) && !isOver; at += PIECE)
    parser.write(html.slice(at, at + PIECE));
  return found ?? poster;
}

/** The largest candidate of a `srcset` (HTML, 4.8.4.2); an empty text for none. */
function largestOf(set: string): string {
  const sizes = new Map<string, number>();
  let address = '';
  const parts = set.slice(0, LONGEST_SET).replace(/(\s[\d.]+[wxh])\s*,/g, '$1 ');
  for (const part of parts.trim().split(/\s+/)) {
    const size = /^([\d.]+)[wx]$/.exec(part)?.[1];
    if (size !== undefined) sizes.set(address, Number(size));
    else if (!/^[\d.]+h$/.test(part)) {
      address = part.replace(/,+$/, '');
      sizes.set(address, 1);
    }
  }
  const written = [...sizes].filter(([each]) => !each.startsWith('data:'));
  return written.reduce((best, each) => (each[1] > best[1] ? each : best), ['', 0])[0];
}

/** What its attributes and its style say of its width and height, in pixels. */
function sidesOf(image: PictureAttributes): readonly number[] {
  const said = [image['width'], image['height']].flatMap(size => {
    const pixels = /^\s*(\d+(?:\.\d+)?)(?:px)?\s*$/i.exec(size ?? '')?.[1];
    return pixels === undefined ? [] : Number(pixels);
  });
  const styled = [
    ...(image['style'] ?? '').matchAll(
      /(?:^|[;\s])(?:max-)?(?:width|height)\s*:\s*(\d*\.?\d+)(px|r?em|ex)?(?![\d%.\w])/gi,
    ),
  ].map(([, size, unit = 'px']) => Number(size) * (unit.toLowerCase() === 'px' ? 1 : EM_PX));
  return [...said, ...styled];
}

/** Some keep a number, a word or JSON where others keep an address. */
function isAddressLike(value: string): boolean {
  return /[/.]/.test(value) && !/[\s{}<>"[\]]/.test(value) && !/^[\d.]+$/.test(value);
}
