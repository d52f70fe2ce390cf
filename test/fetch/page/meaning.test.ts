/** Markup that carries meaning is told in text as well: raised numbers, struck words, code without its line numbers. */
import { expect, it } from 'vitest';
import { cleanHtml } from '../../../src/fetch/page/clean-html.ts';

const text = (html: string): string => cleanHtml(`<p>${html}</p>`, 'https://harbour.example/').text;

it.each([
  ['10<sup>8</sup> boats', '10⁸ boats'],
  ['10<sup>-3</sup> m', '10⁻³ m'],
  ['12 m<sup>2</sup> of deck', '12 m² of deck'],
  ['CO<sub>2</sub> and H<sub>2</sub>O', 'CO₂ and H₂O'],
  ['x<sup>n</sup> and x<sup>k</sup>', 'xⁿ and x^k'],
  ['2<sup>n/2</sup>', '2^(n/2)'],
  ['v<sub>max</sub>', 'v_max'],
  ['the 1<sup>st</sup> and the 2<sup>nd</sup> boat', 'the 1st and the 2nd boat'],
  ['M<sup>me</sup> Mora', 'Mme Mora'],
  ['Brand<sup>TM</sup> and n<sup>o</sup> 5', 'Brand™ and nº 5'],
  ['in 2019<sup>4</sup> boats', 'in 2019⁴ boats'],
  ['in 2019<sup><a href="#fn4">4</a></sup>, boats', 'in 2019, boats'],
  ['in 2019<sup>[4]</sup>, boats', 'in 2019, boats'],
  ['as the mayor said.<sup>12</sup> Then', 'as the mayor said. Then'],
  ['said the mayor<sup>*</sup> then', 'said the mayor then'],
  ['the harbour<a href="#n1"><sup>1</sup></a> is deep', 'the harbour is deep'],
])('%s reads %s', (html, wanted) => {
  expect(text(html)).toBe(wanted);
});

it.each([
  ['It costs <del>12</del> <ins>15</ins> a day.', 'It costs 15 a day.'],
  ['The mayor <s>denied</s> confirmed it.', 'The mayor confirmed it.'],
  ['<strike>Nobody</strike> Two came, <del>late</del>.', 'Two came,.'],
])('%s says %s, and shows what was struck', (html, wanted) => {
  expect(text(html)).toBe(wanted);
  expect(cleanHtml(`<p>${html}</p>`, null).html).toMatch(/<s>\w+<\/s>/);
});

it.each([
  ['<q>Nobody asked us</q>, he said', '“Nobody asked us”, he said'],
  ['long<wbr>shore<wbr>men', 'longshoremen'],
  ['har&shy;bour', 'harbour'],
  ['Press <kbd>Ctrl</kbd>+<kbd>C</kbd>', 'Press Ctrl+C'],
  ['<ruby>桟橋<rp>(</rp><rt>さんばし</rt><rp>)</rp></ruby>を', '桟橋を'],
  ['so <math alttext="E = mc^2"><mi>E</mi><mo>=</mo><mi>m</mi></math> holds', 'so E = mc^2 holds'],
])('%s reads %s', (html, wanted) => {
  expect(text(html)).toBe(wanted);
});

it.each([
  [
    'in a column',
    '<table><tr><td class="gutter"><pre>1<br>2<br>3</pre></td><td class="code"><pre>open();<br>close();<br>done();</pre></td></tr></table>',
  ],
  [
    'before each line',
    '<pre><span class="line-number">1</span>open();\n<span class="lineno">2</span>close();\n<span class="hljs-ln-n">3</span>done();</pre>',
  ],
])('code has no line numbers %s', (_, html) => {
  expect(cleanHtml(html, null).text).toBe('open();\nclose();\ndone();');
});
