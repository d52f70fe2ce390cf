/** Writes the mail that carries a code: one number, large enough to read from across the table. */
import type { CodeMail } from '../core/recommend/code.ts';
import type { Phrase } from '../core/shared/language.ts';
import { html } from './html.ts';
import { frameHtml, optOutText, smallPrint, spoken } from './letter-frame.ts';
import { SERIF } from './letter-style.ts';
import type { OptOutWays } from './opt-out-ways.ts';

type CodeWords = Pick<CodeMail, 'code' | 'language'>;

export function codeHtml({ code, language }: CodeWords, optOut: OptOutWays, say: Phrase): string {
  const row = html`<tr><td class="side" style="padding:22px 36px 26px">
${spoken(say('code-intro'))}
<p class="ink" style="margin:18px 0;${SERIF};font-size:38px;line-height:46px;font-weight:bold;letter-spacing:6px;color:#221e18">${code}</p>
${spoken(say('code-life'))}
</td></tr>`;
  const reasons = [say('code-why'), say('letter-about')];
  return frameHtml(
    {
      ...{ language, title: say('code-subject'), preview: say('code-preview') },
      rows: [row, smallPrint(reasons, optOut, say)],
    },
    say,
  );
}

export function codeText({ code }: CodeWords, optOut: OptOutWays, say: Phrase): string {
  const paragraphs = [
    say('code-intro'),
    code,
    say('code-life'),
    `-- \n${say('code-why')}`,
    say('letter-about'),
    optOutText(optOut, say),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
