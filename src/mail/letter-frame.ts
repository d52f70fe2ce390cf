/** What every mail of ours stands in: one column on paper, a masthead above and small print below. */
import type { Language, Phrase } from '../core/shared/language.ts';
import { html, type Safe } from './html.ts';
import { FILLER, LAYOUT, OUTLOOK_CLOSE, OUTLOOK_OPEN, SANS, SERIF, SHEET } from './letter-style.ts';
import type { OptOutWays } from './opt-out-ways.ts';

export interface Frame {
  readonly language: Language;
  readonly title: string;
  /** Shown beside the subject in the list of letters. */
  readonly preview: string;
  /** Rows of the column: `<tr>…</tr>` each. */
  readonly rows: readonly (Safe | null)[];
}

export function frameHtml({ language, title, preview, rows }: Frame, say: Phrase): string {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no, url=no">
<title>${title}</title>
<style>${SHEET}</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#f3efe7">
<div style="display:none;max-height:0;overflow:hidden;mso-hide:all">${preview}${FILLER}</div>
<table ${LAYOUT} class="page" style="background-color:#f3efe7">
<tr><td class="outer" align="center" style="padding:28px 12px">
${OUTLOOK_OPEN}
<table ${LAYOUT} class="card" style="max-width:600px;background-color:#fffdf9;border:1px solid #ddd5c6;border-radius:4px;border-collapse:separate">
${masthead(say)}
${rows.filter(row => row !== null)}
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

/** A line in the voice of the bot. */
export function spoken(text: string): Safe {
  return html`<p class="ink" style="margin:0 0 6px;${SANS};font-size:16px;line-height:24px;color:#221e18;overflow-wrap:anywhere">${text}</p>`;
}

/** The reasons for the mail, and the way to get no more of them. */
export function smallPrint(lines: readonly string[], { web, mailto }: OptOutWays, say: Phrase): Safe {
  const line = (text: string | Safe): Safe =>
    html`<p class="soft" style="margin:0 0 8px;${SANS};font-size:13px;line-height:20px;color:#6d655a;overflow-wrap:anywhere">${text}</p>`;
  const link = html`<a class="soft" href="${web ?? mailto}" style="color:#6d655a;text-decoration:underline">${say('letter-opt-out-link')}</a>`;
  return html`<tr><td class="side" style="padding:0 36px 22px">
<table ${LAYOUT}><tr><td class="rule" style="padding:16px 0 0;border-top:1px solid #ddd5c6">
${lines.map(line)}
${line(html`${say('letter-opt-out')} ${link}`)}
</td></tr></table>
</td></tr>`;
}

/** The same way out, in plain text. */
export function optOutText({ web, mailAddress, mailSubject }: OptOutWays, say: Phrase): string {
  return web === null
    ? say('letter-opt-out-mail', { address: mailAddress, subject: mailSubject })
    : say('letter-opt-out-web', { url: web });
}
