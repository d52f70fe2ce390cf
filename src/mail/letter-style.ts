/** How a letter looks: the inline pieces every mail program takes, and the sheet for those that take more. */
import { Safe } from './html.ts';

export const SERIF = new Safe("font-family:Georgia,'Times New Roman',serif");
export const SANS = new Safe("font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif");
/** A table that only lays out. */
export const LAYOUT = new Safe('role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"');

/** Invisible, so that a list of letters shows the preview line and not the first words of the letter after it. */
export const FILLER = new Safe('&#8199;&#847; '.repeat(60));

// Outlook for Windows knows no max-width: it gets a table of that width around everything.
export const OUTLOOK_OPEN = new Safe(
  '<!--[if mso]><table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0"><tr><td><![endif]-->',
);
export const OUTLOOK_CLOSE = new Safe('<!--[if mso]></td></tr></table><![endif]-->');

// The inline styles are the light form; programs that know a dark one take it from here. Outlook.com darkens by
// itself and marks with data-ogsc what it has touched.
export const SHEET = new Safe(`
:root { color-scheme: light dark; supported-color-schemes: light dark; }
body { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
@media (max-width: 480px) {
  .outer { padding: 0 !important; }
  .card { border-left: 0 !important; border-right: 0 !important; border-radius: 0 !important; }
  .side { padding-left: 20px !important; padding-right: 20px !important; }
  .headline { font-size: 25px !important; line-height: 31px !important; }
  .button { width: 100% !important; }
}
@media (prefers-color-scheme: dark) {
  .page { background-color: #121417 !important; }
  .card { background-color: #1c1f24 !important; border-color: #30343b !important; }
  .rule { border-color: #454a52 !important; }
  .ink { color: #efebe3 !important; }
  .soft { color: #aaa59b !important; }
  .accent { color: #eb9482 !important; }
}
[data-ogsc] .ink { color: #efebe3 !important; }
[data-ogsc] .soft { color: #aaa59b !important; }
[data-ogsc] .accent { color: #eb9482 !important; }
`);
