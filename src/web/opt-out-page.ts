/** What the opt-out page looks like: one sheet of the paper that letters are written on. */
import { html, raw } from 'hono/html';
import type { Language, Phrase } from '../core/shared/language.ts';

export const OPT_OUT_STYLE = `
:root { color-scheme: light dark; --paper: #f3efe7; --sheet: #fffdf9; --rule: #ddd5c6; --ink: #221e18; --soft: #6d655a; --accent: #9c3522; --on-accent: #fff; }
@media (prefers-color-scheme: dark) { :root { --paper: #121417; --sheet: #1c1f24; --rule: #3a3f47; --ink: #efebe3; --soft: #aaa59b; --accent: #b23f2a; --on-accent: #fff; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; min-height: 100dvh; display: grid; place-items: center; padding: 24px 16px; background: var(--paper); color: var(--ink); font: 17px/1.55 Georgia, 'Times New Roman', serif; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
main { width: 100%; max-width: 34rem; padding: 22px 40px 36px; background: var(--sheet); border: 1px solid var(--rule); border-radius: 4px; }
header { padding-bottom: 14px; border-bottom: 3px double var(--rule); text-align: center; font-size: 21px; font-weight: bold; letter-spacing: 1px; }
h1 { margin: 28px 0 12px; font-size: 29px; line-height: 1.2; text-wrap: balance; }
p { margin: 0 0 14px; text-wrap: pretty; }
.soft { color: var(--soft); font-size: 15px; }
form { margin: 26px 0 20px; }
button { padding: 13px 26px; border: 0; border-radius: 4px; background: var(--accent); color: var(--on-accent); font: bold 16px/20px -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; cursor: pointer; }
button:hover { filter: brightness(1.08); }
button:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px; }
@media (max-width: 480px) { body { padding: 0; place-items: start stretch; background: var(--sheet); } main { padding: 20px 20px 32px; border: 0; border-radius: 0; } h1 { font-size: 26px; } button { width: 100%; } }
`;

/** asked: the question and its button; done: it is settled; unknown: a link that is none of ours. */
export type OptOutState = 'asked' | 'done' | 'unknown';

export function optOutPage(language: Language, state: OptOutState, say: Phrase) {
  const words = {
    asked: { title: say('opt-out-title'), text: say('opt-out-text') },
    done: { title: say('opt-out-done-title'), text: say('opt-out-done-text') },
    unknown: { title: say('opt-out-unknown-title'), text: say('opt-out-unknown-text') },
  }[state];
  // An empty action leads back to this very address, whatever stands in front of us.
  const form = html`<form method="post"><button>${say('opt-out-button')}</button></form>
<p class="soft">${say('opt-out-kept')}</p>`;
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title} · ${say('letter-from')}</title>
<style>${raw(OPT_OUT_STYLE)}</style>
</head>
<body>
<main>
<header>${say('letter-from')}</header>
<h1>${words.title}</h1>
<p>${words.text}</p>
${state === 'asked' ? form : ''}
</main>
</body>
</html>
`;
}
