/** The picture is the real and the large one, wherever the page keeps its address, and no emblem of the site. */
import { describe, expect, it } from 'vitest';
import { cleanHtml } from '../../../src/fetch/page/clean-html.ts';
import { readParts } from './pages.ts';

const AT = 'https://img.harbour.example/pier';

describe('a picture in the text', () => {
  it.each([
    [
      'in noscript',
      `<figure><img class="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="Pier"><noscript><img src="${AT}.jpg" alt="Pier"></noscript></figure>`,
      `${AT}.jpg`,
    ],
    ['in noscript alone', `<noscript><img src="${AT}.jpg" alt="Pier"></noscript>`, `${AT}.jpg`],
    [
      'in a source',
      `<picture><source srcset="${AT}-1200.webp 1200w" type="image/webp"><img alt="Pier"></picture>`,
      `${AT}-1200.webp`,
    ],
    ['in a picture without img', `<picture><source srcset="${AT}-1200.webp"></picture>`, `${AT}-1200.webp`],
    [
      'in data-srcset',
      `<p><img class="lazy" alt="Pier" data-srcset="${AT}-600.jpg 600w, ${AT}-1200.jpg 1200w" src="https://news.harbour.example/img/blank.gif"></p>`,
      `${AT}-1200.jpg`,
    ],
    [
      'in amp-img',
      `<amp-img src="${AT}.jpg" width="900" height="600" layout="responsive" alt="Pier"></amp-img>`,
      `${AT}.jpg`,
    ],
    [
      'the largest of srcset',
      `<p><img alt="Pier" srcset="${AT}-150.jpg 150w, ${AT}-1200.jpg 1200w"></p>`,
      `${AT}-1200.jpg`,
    ],
    [
      'but none larger than a message shows',
      `<p><img alt="Pier" srcset="${AT}-150.jpg 150w, ${AT}-1200.jpg 1200w, ${AT}-9000.jpg 9000w"></p>`,
      `${AT}-1200.jpg`,
    ],
    [
      'by density',
      `<p><img alt="Pier" src="${AT}.jpg" srcset="${AT}.jpg 1x, ${AT}-2.jpg 2x"></p>`,
      `${AT}-2.jpg`,
    ],
    [
      'with commas in the address',
      `<p><img alt="Pier" srcset="${AT}/w_1,h_2/a.jpg 150w, ${AT}/w_9,h_9/a.jpg 900w"></p>`,
      `${AT}/w_9,h_9/a.jpg`,
    ],
    [
      'in data-original-src',
      `<p><img alt="Pier" data-original-src="${AT}.jpg" src="/img/placeholder.png"></p>`,
      `${AT}.jpg`,
    ],
    [
      'in any attribute of data',
      `<p><img alt="Pier" data-hi-res-image="${AT}.jpg" src="/img/1x1.gif"></p>`,
      `${AT}.jpg`,
    ],
  ])('%s', (_, inside, wanted) => {
    expect(readParts({ inside }).html).toContain(`src="${wanted}"`);
  });

  it.each([
    ['a counter by size', '<img src="https://count.example/a.gif" width="1" height="1">'],
    ['a counter by style', '<img src="https://count.example/a.gif" style="width:1px;height:1px">'],
    ['one that is not shown', '<img src="https://count.example/a.gif" style="display: none">'],
  ])('is not %s', (_, html) => {
    expect(cleanHtml(`<p>${html}Words</p>`, null).html).not.toContain('<img');
  });

  it('of a character is its character', () => {
    expect(
      cleanHtml('<p>Good <img class="emoji" alt="⚓" src="https://s.example/2693.png"></p>', null).text,
    ).toBe('Good ⚓');
  });
});

describe('the picture of the page', () => {
  it.each([
    'logo.png',
    'harbour-logo.svg',
    'default.jpg',
    'og-image.png',
    'apple-touch-icon.png',
    'placeholder.jpg?v=2',
  ])('is not %s: then the first in the text is', name => {
    const head = `<meta property="og:image" content="https://news.harbour.example/img/${name}">`;
    expect(readParts({ head, inside: `<p><img src="${AT}.jpg" alt=""></p>` }).image).toBe(`${AT}.jpg`);
  });

  it('is what the page states, though its name has such a word inside another', () => {
    const head = `<meta property="og:image" content="https://img.harbour.example/logotherapist-talks.jpg">`;
    expect(readParts({ head }).image).toBe('https://img.harbour.example/logotherapist-talks.jpg');
  });
});
