/** Writes a letter as HTML that old and new mail programs show alike: tables, inline styles, one column. */
import type { Article } from '../core/article/article.ts';
import type { Letter } from '../core/recommend/letter.ts';
import type { Phrase } from '../core/shared/language.ts';
import { html, type Safe } from './html.ts';
import { contentOf, type LetterContent } from './letter-content.ts';
import { FILLER, LAYOUT, OUTLOOK_CLOSE, OUTLOOK_OPEN, SANS, SERIF, SHEET } from './letter-style.ts';

export function letterHtml(letter: Letter, article: Article, say: Phrase): string {
  const content = contentOf(letter, article, say);
  const page = html`<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${say('letter-subject')}</title>
<style>${SHEET}</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#f3efe7">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${say('letter-preview', { sender: content.sender })}${FILLER}</div>
<table ${LAYOUT} class="page" style="background-color:#f3efe7">
<tr><td class="outer" align="center" style="padding:28px 12px">
${OUTLOOK_OPEN}
<table ${LAYOUT} class="card" style="max-width:600px;background-color:#fffdf9;border:1px solid #ddd5c6;border-radius:4px;border-collapse:separate">
${masthead(say)}
${greeting(content, say)}
${picture(content)}
${words(content, article.language, say)}
${reasons(letter, content, say)}
</table>
${OUTLOOK_CLOSE}
</td></tr>
</table>
</body>
</html>
`;
  return page.markup;
}

function masthead(say: Phrase): Safe {
  return html`<tr><td class="side" style="padding:20px 36px 0">
<table ${LAYOUT}><tr><td class="rule ink" align="center" style="padding:0 0 14px;border-bottom:3px double #cdc3b0;${SERIF};font-size:21px;line-height:26px;font-weight:bold;letter-spacing:1px;color:#221e18">${say('letter-from')}</td></tr></table>
</td></tr>`;
}

function greeting({ friend, sender }: LetterContent, say: Phrase): Safe {
  const line = (text: string): Safe =>
    html`<p class="ink" style="margin:0 0 6px;${SANS};font-size:16px;line-height:24px;color:#221e18;overflow-wrap:anywhere">${text}</p>`;
  return html`<tr><td class="side" style="padding:22px 36px 18px">
${line(say('letter-greeting', { friend }))}
${line(say('letter-intro', { sender }))}
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

function reasons(letter: Letter, { sender }: LetterContent, say: Phrase): Safe {
  const line = (text: string): Safe =>
    html`<p class="soft" style="margin:0 0 8px;${SANS};font-size:13px;line-height:20px;color:#6d655a;overflow-wrap:anywhere">${text}</p>`;
  return html`<tr><td class="side" style="padding:0 36px 22px">
<table ${LAYOUT}><tr><td class="rule" style="padding:16px 0 0;border-top:1px solid #ddd5c6">
${line(say('letter-why', { sender, address: letter.senderAddress }))}
${line(say('letter-reply', { sender }))}
${line(say('letter-about'))}
</td></tr></table>
</td></tr>`;
}
