/** Prose stays in the text, whatever its markup is called, and no word vanishes from inside a sentence. */
import { describe, expect, it } from 'vitest';
import { PARAGRAPHS, readPage, readParts } from './pages.ts';

const [FIRST, SECOND] = PARAGRAPHS;

describe('inside a sentence', () => {
  it.each([
    [
      'time',
      'The next meeting is on <time datetime="2026-06-02">2 June</time> at <time>18:30</time> in the town hall, and everybody may come.',
      'is on 2 June at 18:30 in the town hall',
    ],
    [
      'button',
      'The council pays with a <button class="glossary">municipal bond</button> that runs for ten years.',
      'with a municipal bond that runs',
    ],
    [
      'label',
      'The council pays for ten years, and the <label for="x">interest</label> is fixed at three percent.',
      'the interest is fixed',
    ],
    [
      'a link named like a teaser',
      'The mayor told <a class="js-article-topic-teaser" href="/p">Ines Mora</a> that the work would begin in June.',
      'told Ines Mora that',
    ],
    [
      'a span named like a button',
      'The mayor said that <span class="share-link">the ferry line</span> would run as before.',
      'that the ferry line would',
    ],
    [
      'letters hidden from readers aloud',
      'The mayor said that <span aria-hidden="true">the ferry line</span> would run as before.',
      'that the ferry line would',
    ],
    [
      'a soft hyphen',
      'The mayor said that the har&shy;bour would be deep&shy;ened before the winter comes.',
      'the harbour would be deepened',
    ],
    [
      'a place to break',
      'The mayor said that the long<wbr>shore<wbr>men would be paid as before, all of them.',
      'the longshoremen would',
    ],
  ])('%s stays', (_, paragraph, wanted) => {
    expect(readParts({ inside: `<p>${paragraph}</p>` }).text.replace(/\s+/g, ' ')).toContain(wanted);
  });

  it.each([
    [
      'shown big and said again unseen',
      '<span aria-hidden="true" class="dropcap">T</span><span class="visually-hidden">T</span>he',
    ],
    ['in an element named for headers', '<span class="drop-cap fl header-font">T</span>he'],
    ['hidden', '<span aria-hidden="true">T</span>he'],
  ])('the first letter, %s, stays and stays one', (_, start) => {
    const page = readPage(
      `<html><body><article><h1>Old pier</h1><p>${FIRST.replace('The', start)}</p><p>${SECOND}</p></article></body></html>`,
    );
    expect(page.text).toContain(FIRST);
  });

  it('a name of a symbol is none of its words', () => {
    expect(
      readParts({
        inside:
          '<p>The mayor said so <span aria-hidden="true" class="material-icons">arrow_forward</span> and the council heard it with joy.</p>',
      }).text,
    ).not.toContain('arrow_forward');
  });

  it('the reading of a sign is not its word', () => {
    const sign = '<ruby><rb aria-hidden="true">桟橋</rb><rp>(</rp><rt>さんばし</rt><rp>)</rp></ruby>';
    const page = readPage(
      `<html lang="ja"><body><article><h1>港の古い桟橋</h1><p>港湾評議会は火曜日、${sign}を秋の終わりまで閉鎖すると決めた。三月の点検で、十二本の柱のうち四本にひびが見つかったためである。</p><p>技術者は、桟橋はあと一年は歩行者を支えられるが、車は通れないと評議会に説明した。遅れるほど工事費は高くなるという。</p></article></body></html>`,
    );
    expect(page.text).toContain('火曜日、桟橋を秋');
  });
});

describe('a paragraph', () => {
  const NAMES =
    'teaser article__teaser print-text share-ok no-ads comment-piece social-policy hidden-gem author-note newsletter-intro promo caption-free related-law footer-history tags-explained poll-results donation-report sponsor-law login-trouble overlay-text kicker print subscribe-now cookie-recipe'.split(
      ' ',
    );
  it.each(NAMES)('of the class “%s” stays', name => {
    const page = readPage(
      `<html><body><main><article><h1>Old pier</h1><p class="${name}">${FIRST}</p>${PARAGRAPHS.slice(1)
        .map(text => `<p>${text}</p>`)
        .join('')}</article></main></body></html>`,
    );
    expect(page.text).toContain(FIRST);
  });

  it.each([
    ['Share prices of the port rose 3% on Tuesday.', 'en'],
    ['Comment from the mayor came only on Friday.', 'en'],
    ['More news is expected after the vote on Friday.', 'en'],
    ['Print sales of the ticket fell by a third.', 'en'],
    ['Related costs will be paid by the region.', 'en'],
    ['Follow the money, the mayor told the council.', 'en'],
    ['Video evidence was shown to the court on Monday.', 'en'],
    ['Photo by photo the divers showed the cracks to the council.', 'en'],
    ['Источник на рынке труда подтвердил эти сведения.', 'ru'],
    ['Реклама на причале подорожает с июля.', 'ru'],
    ['Следите за тем, как меняется расписание: оно висит у кассы.', 'ru'],
    ['Поделились рыбаки и своими опасениями.', 'ru'],
    ['Paylaşılan görüntülərdə çatlar aydın görünür.', 'az'],
    ['Reklam lövhələri də körpüdən götürüləcək.', 'az'],
    ['Şərhlər yalnız cümə günü verilib.', 'az'],
    ['Lesen Sie auch die alten Akten, sagte der Bürgermeister.', 'de'],
  ])('“%s” is a sentence', (sentence, lang) => {
    expect(readParts({ inside: `<p>${sentence}</p>`, lang }).text).toContain(sentence);
  });

  it('broken by font elements or line breaks stays whole', () => {
    const word = (text: string): string => text.replace('council', '<font color="red">council</font>');
    const page = readPage(
      `<html><body><main><div id="content"><h1>Old pier</h1><font size="2">${PARAGRAPHS.map(word).join('<br><br>')}</font></div></main></body></html>`,
    );
    expect(page.text).toContain(`${FIRST}\n\n${SECOND}`);
  });
});

describe('what stands around the paragraphs', () => {
  it.each([
    [
      'a standfirst in a header',
      {
        under:
          '<header><p class="lead">The work takes until November, and the fishermen move to the marina for the time of it.</p></header>',
      },
      'The work takes until November',
    ],
    [
      'a list of links that a sentence announces',
      {
        inside:
          '<p>These lines are affected:</p><ul><li><a href="/4">Line 4: Harbour – Old Town</a></li><li><a href="/9">Line 9: Airport – Quay</a></li></ul>',
      },
      'Line 9: Airport – Quay',
    ],
    [
      'a table',
      {
        inside: '<table><tr><th>Month</th><th>Boats</th></tr><tr><td>May</td><td>412 boats</td></tr></table>',
      },
      '412 boats',
    ],
    [
      'a list of terms',
      { inside: '<dl><dt>Pillar</dt><dd>What holds the pier above the water at high tide.</dd></dl>' },
      'above the water at high tide',
    ],
    [
      'a quotation set apart',
      {
        inside:
          '<blockquote><p>“We wanted to mend it after the summer, and nobody listened to us,” said Otto Brand.</p></blockquote>',
      },
      'nobody listened to us',
    ],
  ])('%s stays', (_, parts, wanted) => {
    expect(readParts(parts).text).toContain(wanted);
  });

  it('the entries of a live report stay', () => {
    const entries = Array.from(
      { length: 8 },
      (_, at) =>
        `<article class="post"><h2>Update ${at + 1}</h2><p>Number ${at + 1}: the crane has moved pillar ${at + 1} to the quay, and the crew of twelve began to pour the new base beside it before the tide came in at noon.</p></article>`,
    );
    const { text } = readParts({ after: `<div class="live">${entries.join('')}</div>` });
    for (let at = 1; at <= 8; at += 1) expect(text).toContain(`moved pillar ${at} to`);
  });

  it('a text about cookies does not take the place of a short article', () => {
    const consent =
      '<div id="CybotCookiebotDialog"><p>We and our partners store and read information on a device to show personalised content, measure advertising and learn about our readers. You can change your choice at any time.</p><p>Press “Accept” to agree to the use of all of them, or “Settings” to choose which ones you allow us to use for the purposes named above.</p></div>';
    const page = readPage(
      `<html><head><title>Old pier</title></head><body><main>${consent}<article><h1>Old pier</h1><p>${FIRST}</p><p>${SECOND}</p></article></main></body></html>`,
    );
    expect(page.text).toContain(FIRST);
    expect(page.text).not.toContain('partners store');
  });
});
