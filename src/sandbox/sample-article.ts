/** Reads a sample article, and lays it out as the page of a small news site. */
import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

export interface SampleArticle {
  /** The file's name without `.txt`; the last part of its address. */
  readonly name: string;
  readonly topic: string;
  readonly language: string;
  readonly section: string;
  readonly headline: string;
  readonly source: string;
  readonly author: string;
  readonly paragraphs: readonly string[];
}

/** `NN-topic-slug.txt`, or `NN-topic-slug.az.txt` in another language than English. */
const FILE_NAME = /^(\d\d)-([a-z]+)-(.+?)(?:\.([a-z]{2}))?\.txt$/;

export function parseFileName(file: string): { number: number; topic: string; language: string } | null {
  const match = FILE_NAME.exec(file);
  return match === null
    ? null
    : { number: Number(match[1]), topic: match[2] ?? '', language: match[4] ?? 'en' };
}

/** The print form: site and section, headline, date, source, byline, then paragraphs until the address. */
export function readSample(path: string, file: string): SampleArticle {
  const { topic, language } = parseFileName(file) ?? { topic: 'world', language: 'en' };
  const lines = readFileSync(path, 'utf8').split(/\r?\n/);
  const blocks = lines
    .join('\n')
    .split(/\n\s*\n/)
    .map(block => block.trim())
    .filter(block => block !== '');
  const [site = '', headline = '', , source = '', author = '', ...rest] = blocks;
  const end = rest.findIndex(block => block.startsWith('URL:'));
  return {
    ...{ name: file.replace(/\.txt$/, ''), topic, language, headline },
    section: site.split(' / ')[1] ?? '',
    source: source.replace(/^By /, ''),
    author: author.replace(/^By /, ''),
    paragraphs: end < 0 ? rest : rest.slice(0, end),
  };
}

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const STYLE = `
  body { margin: 0; background: #f4f2ee; color: #1d1c1a; font: 18px/1.6 Georgia, 'Times New Roman', serif }
  header, main, footer { max-width: 38rem; margin: 0 auto; padding: 1rem 1.25rem }
  header { font: 600 .8rem/1.4 system-ui, sans-serif; letter-spacing: .08em; text-transform: uppercase }
  header a { color: #8a2b1e; text-decoration: none }
  h1 { font-size: 1.9rem; line-height: 1.2; margin: .2rem 0 .6rem; text-wrap: balance }
  .section { color: #8a2b1e; font: 600 .8rem system-ui, sans-serif }
  .meta { color: #6b665e; font: .85rem/1.5 system-ui, sans-serif; border-block: 1px solid #dcd7cd; padding: .6rem 0 }
  footer { color: #6b665e; font: .85rem/1.5 system-ui, sans-serif }
  @media (prefers-color-scheme: dark) {
    body { background: #191816; color: #ebe7df }
    header a, .section { color: #e8907f }
    .meta { border-color: #3a3731 }
    .meta, footer { color: #a29c91 }
  }`;

/** The whole page. `publishedAt` in milliseconds since 1970. */
export function samplePage(article: SampleArticle, publishedAt: number, address: string): Html {
  const at = new Date(publishedAt).toISOString();
  const facts = {
    ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline: article.headline, url: address },
    ...{ datePublished: at, articleSection: article.section, inLanguage: article.language },
    author: { '@type': 'Person', name: article.author },
    publisher: { '@type': 'Organization', name: 'Towncrier Samples' },
  };
  return html`<!doctype html>
<html lang="${article.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${article.headline} – Towncrier Samples</title>
<link rel="canonical" href="${address}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Towncrier Samples">
<meta property="og:title" content="${article.headline}">
<meta property="article:published_time" content="${at}">
<meta property="article:section" content="${article.section}">
<script type="application/ld+json">${raw(JSON.stringify(facts).replaceAll('<', '\\u003c'))}</script>
<style>${raw(STYLE)}</style>
</head>
<body>
<header><a href="/samples/">Towncrier Samples</a></header>
<main>
<article>
<div class="section">${article.section}</div>
<h1>${article.headline}</h1>
<p class="meta">By ${article.author} · ${article.source} · <time datetime="${at}">${dateOf(at)}</time></p>
${article.paragraphs.map(paragraphOf)}
</article>
</main>
<footer>An article written for this program. <a href="/samples/">All sample articles</a></footer>
</body>
</html>`;
}

/** Short lines that begin with a bullet are a list; one line without a full stop is a heading. */
export function paragraphOf(block: string): Html {
  if (/^[•●]/.test(block)) {
    const points = block.split('\n').map(line => line.replace(/^\s*[•●]\s*/, ''));
    return html`<ul>${points.map(point => html`<li>${point}</li>`)}</ul>`;
  }
  return html`<p>${block}</p>`;
}

/** Those that exist, newest first. */
export function indexPage(rows: readonly { readonly article: SampleArticle; readonly at: number }[]): Html {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Towncrier Samples</title>
<style>${raw(STYLE)}</style>
</head>
<body>
<header><a href="/">The chat page</a></header>
<main>
<h1>Towncrier Samples</h1>
${rows.map(
  ({ article, at }) =>
    html`<p lang="${article.language}"><a href="/samples/articles/${article.name}">${article.headline}</a><br><small>${article.section}, ${dateOf(new Date(at).toISOString())}</small></p>`,
)}
</main>
</body>
</html>`;
}

const dateOf = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
