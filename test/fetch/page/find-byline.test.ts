/** The author is who the article's own head names, in any language, and nobody else on the page. */
import { describe, expect, it } from 'vitest';
import { namesIn } from '../../../src/fetch/page/byline-names.ts';
import { readParts } from './pages.ts';

const under = (html: string, lang = 'en'): string | null => readParts({ under: html, lang }).byline;

describe('a line that says who wrote', () => {
  it.each([
    ['By Ines Mora', 'Ines Mora'],
    ['Written by Ines Mora and Otto Brand', 'Ines Mora, Otto Brand'],
    ['By Ines Mora, Staff Writer | 5 June 2026', 'Ines Mora'],
    ['BY INES MORA', 'INES MORA'],
    ['Von Ines Mora und Otto Brand', 'Ines Mora, Otto Brand'],
    ['Eine Kolumne von Ines Mora', 'Ines Mora'],
    ['Text: Ines Mora', 'Ines Mora'],
    ['Text & Fotos: Ines Mora', 'Ines Mora'],
    ['Autorin: Ines Mora, Leiterin der Hafenschule', 'Ines Mora'],
    ['Par Inès Mora et Otto Brand', 'Inès Mora, Otto Brand'],
    ['Auteur : Inès Mora', 'Inès Mora'],
    ['Por Inés Mora y Otto Brand', 'Inés Mora, Otto Brand'],
    ['Por Inés Mora hace 2 horas', 'Inés Mora'],
    ['di Ines Mora', 'Ines Mora'],
    ['A cura di Ines Mora', 'Ines Mora'],
    ['Autor: Ines Mora i Otto Brand', 'Ines Mora'],
    ['Автор: Инес Мора', 'Инес Мора'],
    ['Текст: Инес Мора и Отто Бранд', 'Инес Мора, Отто Бранд'],
    ['Müəllif: İnes Mora', 'İnes Mora'],
    ['Yazar: İnes Mora', 'İnes Mora'],
    ['بقلم: إيناس مورا', 'إيناس مورا'],
    ['Door Ines Mora', 'Ines Mora'],
    ['AuthorInes Mora', 'Ines Mora'],
    ['Chefredakteurin Ines Mora', 'Ines Mora'],
  ])('“%s” names %s', (line, wanted) => {
    expect(namesIn(line)[0]).toBe(wanted.split(', ')[0]);
    expect(under(`<p class="byline">${line}</p>`)).toContain(wanted.split(', ').at(-1));
  });

  it.each([
    'Parlamentsdirektion',
    'No Author',
    'Redaktion',
    'admin',
    'Alle Artikel',
    'Show all articles of',
    'Von der Küste kommen die Boote zurück',
    'By the harbour the boats lie',
  ])('“%s” names nobody', line => {
    expect(under(`<p class="byline">${line}</p>`)).toBeNull();
  });
});

describe('the author is not', () => {
  it.each([
    [
      'a reader who comments',
      '<div class="comments"><div class="comment"><span class="author">Otto Brand</span><p>I like it.</p></div></div>',
    ],
    [
      'the writer of another story',
      '<aside><article><h3><a href="/x">Ferry line celebrates fifty years</a></h3><span class="author">By Otto Brand</span></article></aside>',
    ],
    ['who the tags are about', '<ul class="tags"><li><a href="/people/otto-brand">Otto Brand</a></li></ul>'],
  ])('%s', (_, html) => {
    expect(readParts({ after: html }).byline).not.toBe('Otto Brand');
    expect(readParts({ after: html, under: '<p class="byline">By Ines Mora</p>' }).byline).toBe('Ines Mora');
  });

  it('the site or its publisher', () => {
    const head =
      '<meta property="og:site_name" content="Harbour News"><meta name="author" content="Harbour News">';
    expect(readParts({ head }).byline).toBeNull();
  });

  it('an account, where a name is shown', () => {
    const head = '<meta name="author" content="ines.mora">';
    expect(readParts({ head, under: '<p class="byline">By Ines Mora</p>' }).byline).toBe('Ines Mora');
  });
});

describe('also', () => {
  it.each([
    ['behind a day', '<p>5.3.2026, 10:00 Uhr von Ines Mora</p>'],
    ['behind a rubric', '<div><span>Harbour</span> | By <span>Ines Mora</span> | <b>5 June 2026</b></div>'],
    ['behind dashes', '<p><em>---- by Ines Mora</em></p>'],
    ['under a label of its own', '<div><h5>Datum</h5>5.3.2026<br><h5>Autorin</h5><p>Ines Mora</p></div>'],
  ])('a name %s', (_, html) => {
    expect(under(html)).toBe('Ines Mora');
  });

  it('the only author that the page links to, wherever the link stands', () => {
    const link = (name: string) => `<aside><p><a href="/author/x">${name}</a></p></aside>`;
    expect(readParts({ beside: link('Ines Mora') }).byline).toBe('Ines Mora');
    expect(readParts({ beside: link('Ines Mora') + link('Otto Brand') }).byline).toBeNull();
  });

  it('several authors in elements of their own are all named', () => {
    const authors = ['Ines Mora', 'Otto Brand'].map(name => `<a rel="author" href="/author/x">${name}</a>`);
    expect(under(`<p>${authors.join(' and ')}</p>`)).toBe('Ines Mora, Otto Brand');
  });

  it('a name of one word counts where the page says that it is an author', () => {
    expect(under('<span class="meta">Posted by <a rel="author" href="/author/r23">r23</a></span>')).toBe(
      'r23',
    );
  });
});
