/** The picture that stands for a text: the real one, not what decorates, counts or waits for it. */
import { expect, test } from 'vitest';
import { pictureInText } from '../../src/fetch/pictures.ts';

const BASE = 'https://news.harbour.example/2026/';
const PIER = 'https://img.harbour.example/pier.jpg';

test.each([
  ['a stand-in of a known name', `<img src="/img/lazyload.gif" data-src="${PIER}" class="lazy">`],
  ['a stand-in within the address', `<img src="data:image/gif;base64,R0lG" data-lazy-src="${PIER}">`],
  ['a stand-in of its own name', `<img src="/i/l.png" data-original="${PIER}">`],
  ['an attribute of the site’s own', `<img src="data:image/svg+xml,x" data-photo="${PIER}">`],
  ['a set alone', `<img srcset="/pier-300.jpg 300w, ${PIER} 1200w" alt="The pier">`],
  ['a set that is loaded late', `<img src="/pier-300.jpg" data-srcset="/pier-300.jpg 300w,${PIER} 1200w">`],
  ['densities', `<img src="/small.jpg" srcset="/small.jpg, ${PIER} 2x">`],
  ['sources', `<picture><source srcset="/s.webp 400w, ${PIER} 900w"><img src="/s.gif"></picture>`],
  ['what those without scripts see', `<img src="/i/l.png"><noscript><img src="${PIER}"></noscript>`],
  ['the same before it', `<noscript><img src="${PIER}"></noscript><img src="/i/l.png">`],
  ['what AMP calls a picture', `<amp-img src="${PIER}" width="900" height="600"></amp-img>`],
  [
    'a large stand-in in between',
    `<img src="data:image/jpeg;base64,${'A'.repeat(60_000)}"><img src="${PIER}">`,
  ],
  ['no address but JSON', `<img data-src="{&quot;a&quot;:1}" src="${PIER}">`],
  ['an angle bracket in its words', `<img alt="a > b" src='${PIER}'>`],
  ['a video', `<video poster="${PIER}" src="/v.mp4"></video>`],
])('the real picture is found: %s', (_, html) => {
  expect(pictureInText(html, BASE)).toBe(PIER);
});

test.each([
  ['emoji by class', '<img src="https://s.w.org/images/core/emoji/15/72x72/1f44b.png" class="wp-smiley">'],
  ['emoji by its words', '<img src="/1.png" alt="👋">'],
  ['emoji by its style', '<img src="/1.png" style="height: 1em; max-height: 1em;">'],
  ['a pixel by attribute', '<img width="1" height="1" src="/p">'],
  ['a pixel by style', '<img src="/p?id=7" style="width:1px;height:1px" alt="">'],
  ['a pixel by stubborn style', '<img style="width: 1px !important" src="/p">'],
  ['hidden by style', '<img style="display:none" src="/p">'],
  ['hidden by attribute', '<img hidden src="/p">'],
  ['a counter by name', '<img src="https://pixel.wp.com/b.gif?host=a">'],
  ['an icon', '<img width="16" height="16" src="/icon.png">'],
  ['a face', '<img src="https://secure.gravatar.com/avatar/ab?s=96">'],
  ['nothing but a stand-in', '<img src="/img/blank.gif">'],
])('what does not stand for the text is passed over: %s', (_, html) => {
  expect(pictureInText(`<p>Morning ${html}</p><p><img src="${PIER}"></p>`, BASE)).toBe(PIER);
  expect(pictureInText(html, BASE)).toBeNull();
});

test('a width in percent and the emoji beside a word leave a picture what it is', () => {
  const html = `<img src="${PIER}" width="100%" style="max-width:100%;height:auto" alt="The pier 🌊">`;
  expect(pictureInText(html, BASE)).toBe(PIER);
});
