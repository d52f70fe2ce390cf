/** Puts the real picture where a page loads it late, in the element that everybody reads. */
import { imageSources } from '../../core/article/image-source.ts';
import type { PageDocument, PageElement } from './dom.ts';

const PICTURES_AT_MOST = 500;

export function revealPictures(document: PageDocument): void {
  for (const hidden of [...document.querySelectorAll('noscript')].slice(0, PICTURES_AT_MOST)) {
    const image = hidden.querySelector('img');
    if (image === null) continue;
    const shown = hidden.previousElementSibling;
    // The one before it stands in for it.
    if (shown?.localName === 'img') shown.remove();
    hidden.replaceWith(image);
  }
  for (const image of [...document.querySelectorAll('img, amp-img, amp-anim, picture')].slice(
    0,
    PICTURES_AT_MOST,
  ))
    reveal(document, image);
}

function reveal(document: PageDocument, image: PageElement): void {
  if (image.localName === 'picture' && image.querySelector('img, amp-img') !== null) return;
  const picture = image.localName === 'picture' ? image : image.closest('picture');
  const sources = picture === null ? [] : [...picture.querySelectorAll('source')].map(attributesOf);
  const [source] = imageSources(attributesOf(image), sources);
  if (source === undefined) return;
  const shown = document.createElement('img');
  for (const name of ['alt', 'width', 'height', 'class', 'style']) {
    const value = image.getAttribute(name);
    if (value !== null) shown.setAttribute(name, value);
  }
  shown.setAttribute('src', source);
  image.replaceWith(shown);
}

function attributesOf(element: PageElement): Readonly<Record<string, string>> {
  return Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value]));
}
