/** Lays a sample article out as the page of a small news site, with what such pages have around the text. */
import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { SampleEntry } from './sample-feed.ts';
import { SAMPLE_STYLE } from './sample-style.ts';

type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

const SITE = 'Towncrier Samples';
/** A paragraph that is somebody's words and hardly more; a longer one reads better as plain text. */
const QUOTE = /^(?:“.{20,280}”|«.{20,280}»)\.?$/su;
const BULLET = /^\s*[•●]\s*/u;

export interface SampleSection {
  readonly topic: string;
  readonly name: string;
}

export interface Around {
  readonly address: string;
  readonly related: readonly SampleEntry[];
  readonly sections: readonly SampleSection[];
}

export function samplePage({ article, at }: SampleEntry, { address, related, sections }: Around): Html {
  const { author, headline, language, paragraphs, section, source, topic } = article;
  const iso = new Date(at).toISOString();
  const facts = {
    ...{ '@context': 'https://schema.org', '@type': 'NewsArticle', headline, url: address },
    ...{ mainEntityOfPage: address, datePublished: iso, articleSection: section, inLanguage: language },
    author: { '@type': 'Person', name: author },
    publisher: { '@type': 'Organization', name: SITE },
  };
  const head = html`<title>${headline} – ${SITE}</title>
<link rel="canonical" href="${address}">
<link rel="alternate" type="application/rss+xml" title="${SITE}: ${section}" href="/samples/feeds/${topic}.xml">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${SITE}">
<meta property="og:title" content="${headline}">
<meta property="og:description" content="${paragraphs[0] ?? ''}">
<meta property="og:url" content="${address}">
<meta property="article:published_time" content="${iso}">
<meta property="article:section" content="${section}">
<script type="application/ld+json">${raw(JSON.stringify(facts).replaceAll('<', '\\u003c'))}</script>`;
  return page(
    { language, head, sections, topic },
    html`<main>
<article>
<p class="section"><a href="/samples/#${topic}">${section}</a></p>
<h1>${headline}</h1>
<p class="meta"><span class="byline">${language === 'en' ? 'By ' : ''}${author}</span> · ${source} · ${timeOf(at, language)}</p>
${blocksOf(paragraphs)}
</article>
</main>
<aside class="related" lang="en" aria-labelledby="related">
<h2 id="related">Related</h2>
<ul>${related.map(rowOf)}</ul>
</aside>`,
  );
}

/** Those that are out, a section after the other, each newest first. */
export function indexPage(entries: readonly SampleEntry[], sections: readonly SampleSection[]): Html {
  const feeds = sections.map(
    ({ topic, name }) =>
      html`<link rel="alternate" type="application/rss+xml" title="${SITE}: ${name}" href="/samples/feeds/${topic}.xml">`,
  );
  return page(
    { language: 'en', head: html`<title>${SITE}</title>${feeds}`, sections, topic: null },
    html`<main class="front">
<h1>Sample articles</h1>
${sections.map(
  ({ topic, name }) => html`<section id="${topic}" aria-labelledby="${topic}-name">
<h2 id="${topic}-name">${name} <a class="feed" href="/samples/feeds/${topic}.xml" aria-label="Feed of ${name}">RSS</a></h2>
<ul>${entries.filter(({ article }) => article.topic === topic).map(rowOf)}</ul>
</section>`,
)}
</main>`,
  );
}

interface Frame {
  readonly language: string;
  readonly head: Html;
  readonly sections: readonly SampleSection[];
  /** Of this page; null on the front page. */
  readonly topic: string | null;
}

function page({ language, head, sections, topic }: Frame, body: Html): Html {
  const isHere = (section: SampleSection): boolean => section.topic === topic;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${head}
<style>${raw(SAMPLE_STYLE)}</style>
</head>
<body>
<header class="masthead" lang="en">
<a class="brand" href="/samples/">${SITE}</a>
<nav aria-label="Sections"><ul>${sections.map(
    section =>
      html`<li><a href="/samples/#${section.topic}"${isHere(section) ? raw(' class="here"') : ''}>${section.name}</a></li>`,
  )}</ul></nav>
</header>
${body}
<footer lang="en"><p>Articles written for this program, about places that do not exist. <a href="/samples/">All sample articles</a> · <a href="/">The chat page</a></p></footer>
</body>
</html>`;
}

const rowOf = ({ article: { name, language, headline }, at }: SampleEntry): Html =>
  html`<li><a lang="${language}" href="/samples/articles/${name}">${headline}</a> <small>${timeOf(at, 'en')}</small></li>`;

/** Points that follow each other are one list, though empty lines stand between them. */
function blocksOf(paragraphs: readonly string[]): Html[] {
  const blocks: Html[] = [];
  let points: string[] = [];
  const endList = (): void => {
    if (points.length > 0) blocks.push(html`<ul>${points.map(point => html`<li>${point}</li>`)}</ul>\n`);
    points = [];
  };
  for (const paragraph of paragraphs) {
    if (BULLET.test(paragraph)) {
      points.push(...paragraph.split('\n').map(line => line.replace(BULLET, '')));
      continue;
    }
    endList();
    blocks.push(
      QUOTE.test(paragraph)
        ? html`<blockquote><p>${paragraph}</p></blockquote>\n`
        : html`<p>${paragraph}</p>\n`,
    );
  }
  endList();
  return blocks;
}

function timeOf(at: number, language: string): Html {
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' },
  });
  return html`<time datetime="${new Date(at).toISOString()}">${format.format(at)} UTC</time>`;
}
