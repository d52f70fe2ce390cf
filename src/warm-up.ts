/** Makes an article of nothing a few times, so that no reader waits while the engine compiles what the first one needs. */
import { draftArticle } from './core/article/draft-article.ts';
import { topicsOf } from './core/story/topics.ts';
import { traitsOf } from './core/story/traits.ts';
import { parseFeed } from './fetch/parse-feed.ts';

/** A regular expression is compiled for each width of letters, and for good only when it is used again. */
const ROUNDS = 3;
const REPEATED = 4;
const SAMPLES = [
  'The harbour of Velm opened on Monday, nine days after a storm had blocked it, the mayor said. “We had 40 boats here,” said Mr. A. Lind, who runs the ferry. Why did it take so long? The work cost 2.5 million.',
  'Порт Вельма открылся в понедельник, через девять дней после шторма, сообщил мэр города. «Здесь было 40 лодок», — сказал А. Линд. Почему так долго? Работы стоили 2,5 млн.',
  'Velm limanı bazar ertəsi, fırtınadan doqquz gün sonra açıldı, şəhərin meri bildirib. “Burada 40 qayıq var idi”, – A. Lind deyib. Niyə bu qədər uzun çəkdi? İş 2,5 milyona başa gəlib.',
];

/** Some hundred milliseconds of a start, in which nobody waits yet. Returns how many articles it made. */
export function warmUp(): number {
  let made = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const sample of SAMPLES) {
      const text = Array.from({ length: REPEATED }, () => sample).join('\n\n');
      const rest = { url: null, byline: null, publishedAt: 0, language: null, image: null, siteName: null };
      const page = { ...rest, ...{ source: null, section: null, views: null, title: sample.slice(0, 60) } };
      const context = { isNews: false, seenAt: 0, categories: [], feedTopic: null };
      const draft = draftArticle({ ...page, text, html: '' }, context);
      if (draft === null) continue;
      const article = { ...draft, id: 0 };
      topicsOf(article);
      traitsOf(article);
      parseFeed(new TextEncoder().encode(feedOf(sample)), ORIGIN);
      made += 1;
    }
  }
  return made;
}

const ORIGIN = {
  ...{ url: 'https://velm.example/feed', contentType: null },
  ...{ contentLocation: null, contentLanguage: null },
};

function feedOf(sample: string): string {
  const item = `<item><title>${sample.slice(0, 60)}</title><link>https://velm.example/1</link><guid>1</guid>
    <pubDate>Mon, 01 Jun 2026 09:00:00 +0400</pubDate><description>&lt;p&gt;${sample}&lt;/p&gt;</description></item>`;
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Velm</title>${item.repeat(20)}</channel></rss>`;
}
