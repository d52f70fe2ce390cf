/** Writes a letter as HTML that old and new mail programs show alike: tables, inline styles, one column. */
import type { Article } from '../core/article/article.ts';
import type { LetterWords } from '../core/recommend/letter.ts';
import type { Phrase } from '../core/shared/language.ts';
import { html, type Safe } from './html.ts';
import { contentOf, type LetterContent } from './letter-content.ts';
import { frameHtml, smallPrint, spoken } from './letter-frame.ts';
import { SANS, SERIF } from './letter-style.ts';
import type { OptOutWays } from './opt-out-ways.ts';

export function letterHtml(letter: LetterWords, article: Article, optOut: OptOutWays, say: Phrase): string {
  const content = contentOf(letter, article, say);
  const { sender } = content;
  const reasons = [
    say('letter-why', { sender, address: letter.senderAddress }),
    say('letter-reply', { sender }),
    say('letter-about'),
  ];
  return frameHtml(
    {
      language: letter.language,
      title: say('letter-subject'),
      preview: say('letter-preview', { sender }),
      rows: [
        greeting(content, say),
        picture(content),
        words(content, article.language, say),
        smallPrint(reasons, optOut, say),
      ],
    },
    say,
  );
}

function greeting({ friend, sender }: LetterContent, say: Phrase): Safe {
  return html`<tr><td class="side" style="padding:22px 36px 18px">
${spoken(say('letter-greeting', { friend }))}
${spoken(say('letter-intro', { sender }))}
</td></tr>`;
}

/** The headline stands below it, so its alternative text is empty. */
function picture({ picture: src, url }: LetterContent): Safe | null {
  if (src === null) return null;
  const image = html`<img src="${src}" width="600" alt="" style="display:block;width:100%;max-width:600px;height:auto;border:0">`;
  return html`<tr><td style="padding:0 0 22px;font-size:0;line-height:0">${
    url === null ? image : html`<a href="${url}" style="text-decoration:none">${image}</a>`
  }</td></tr>`;
}

/** The article speaks its own language, which need not be the letter's. */
function words(content: LetterContent, language: string | null, say: Phrase): Safe {
  const { title, origin, byline, summary, url } = content;
  const headline =
    url === null
      ? html`${title}`
      : html`<a class="ink" href="${url}" style="color:#221e18;text-decoration:none">${title}</a>`;
  return html`<tr><td class="side" style="padding:0 36px 30px">
<p class="accent" style="margin:0 0 8px;${SANS};font-size:13px;line-height:19px;color:#9c3522;overflow-wrap:anywhere">${origin}</p>
<div dir="auto"${language === null ? null : html` lang="${language}"`}>
<h1 class="ink headline" style="margin:0 0 10px;${SERIF};font-size:29px;line-height:35px;font-weight:bold;color:#221e18;overflow-wrap:anywhere">${headline}</h1>
${byline === null ? null : html`<p class="soft" style="margin:0 0 14px;${SERIF};font-size:15px;line-height:22px;font-style:italic;color:#6d655a">${byline}</p>`}
${summary.map(sentence => html`<p class="ink" style="margin:0 0 12px;${SERIF};font-size:17px;line-height:27px;color:#221e18;overflow-wrap:anywhere">${sentence}</p>`)}
</div>
${url === null ? null : button(url, say('letter-open'))}
</td></tr>`;
}

/** A cell with a colour, not a styled link: some programs drop the padding of links. */
function button(url: string, label: string): Safe {
  return html`<table role="presentation" class="button" cellpadding="0" cellspacing="0" border="0" style="margin:20px 0 0"><tr>
<td align="center" bgcolor="#9c3522" style="border-radius:4px;background-color:#9c3522"><a href="${url}" style="display:block;padding:13px 26px;${SANS};font-size:16px;line-height:20px;font-weight:bold;color:#ffffff;text-decoration:none">${label}</a></td>
</tr></table>`;
}
