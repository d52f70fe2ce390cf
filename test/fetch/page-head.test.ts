/** What stands between a headline and its article is told apart from the article. */
import { expect, it } from 'vitest';
import { extractPage } from '../../src/fetch/page/extract-page.ts';

it('a line of author, paper and date above an article is no part of its text, whatever of it is marked', () => {
  const text =
    'The ferry reached the harbour of Lanmoor on Monday with four hundred passengers on board. Its captain said that the crossing had taken eleven hours, two more than the timetable has. The port expects nine more ferries this week.';
  const page = `<!doctype html><html lang="en"><head><title>Ferry reaches Lanmoor</title></head><body><main><article>
<h1>Ferry reaches Lanmoor</h1>
<p class="meta"><span class="byline">By Mara Quist</span> · Ledger &amp; Quay · <time datetime="2026-06-05T11:05:00Z">5 June 2026</time></p>
<p>${text}</p><p>${text.replaceAll('ferry', 'boat')}</p></article></main></body></html>`;
  const read = extractPage(new TextEncoder().encode(page), {
    url: 'https://velm.example/ferry',
    contentType: 'text/html',
  });
  expect(read).toMatchObject({ ok: true, page: { byline: 'Mara Quist', title: 'Ferry reaches Lanmoor' } });
  expect(read.ok && read.page.text.startsWith('The ferry reached')).toBe(true);
});
