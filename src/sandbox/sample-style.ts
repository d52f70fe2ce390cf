/** How the sample pages look: one column for reading, on a telephone as on a desk, by day and by night. */
export const SAMPLE_STYLE = `
  :root { --paper: #faf8f4; --ink: #1d1c1a; --quiet: #655f56; --line: #ddd7cc; --accent: #8a2b1e }
  * { box-sizing: border-box }
  html { scroll-behavior: smooth; -webkit-text-size-adjust: 100% }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1.125rem/1.6 Georgia, 'PT Serif', serif; overflow-wrap: break-word }
  a { color: inherit; text-decoration-color: var(--accent); text-underline-offset: .15em }
  a:hover { color: var(--accent) }
  a:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px }
  .masthead, main, .related, footer { max-width: 42rem; margin: 0 auto; padding: 0 1.25rem }
  .masthead { padding-top: 1.1rem }
  .brand { display: block; font-size: 1.5rem; font-weight: 700; letter-spacing: -.01em; text-decoration: none }
  nav { margin: .6rem -1.25rem 0; border-block: 1px solid var(--line); overflow-x: auto; scrollbar-width: none }
  nav ul { display: flex; margin: 0; padding: 0 1.25rem; list-style: none; gap: 1.2rem; white-space: nowrap }
  nav a { display: block; padding: .7rem 0; font: .85rem/1.4 system-ui, sans-serif; text-decoration: none }
  nav .here { color: var(--accent); font-weight: 600; box-shadow: inset 0 -2px var(--accent) }
  h1 { font-size: clamp(1.75rem, 7vw, 2.4rem); line-height: 1.15; letter-spacing: -.015em; margin: .3rem 0 1rem; text-wrap: balance }
  h2 { font: 600 .85rem/1.4 system-ui, sans-serif; letter-spacing: .06em; text-transform: uppercase; color: var(--accent) }
  .section { margin: 1.6rem 0 0; font: 600 .85rem system-ui, sans-serif }
  .section a { color: var(--accent); text-decoration: none }
  .meta { margin: 0 0 1.4rem; color: var(--quiet); font: .85rem/1.5 system-ui, sans-serif }
  .byline { color: var(--ink); font-weight: 600 }
  article p, article ul, blockquote { margin: 0 0 1.15rem; text-wrap: pretty }
  article ul { padding-left: 1.3rem }
  article li { margin-bottom: .4rem }
  article li::marker { color: var(--accent) }
  blockquote { padding-left: 1rem; border-left: 3px solid var(--accent); font-style: italic }
  blockquote p { margin: 0 }
  .related { margin-top: 2.5rem }
  .related h2 { padding-top: 1rem; border-top: 3px solid var(--ink) }
  .related ul, .front ul { margin: 0; padding: 0; list-style: none }
  .related li, .front li { padding: .75rem 0; border-top: 1px solid var(--line); line-height: 1.35 }
  .related li:first-child, .front li:first-child { border-top: 0; padding-top: 0 }
  .related li a, .front li a { text-decoration: none }
  .related li a:visited, .front li a:visited { color: var(--quiet) }
  small { display: block; margin-top: .2rem; color: var(--quiet); font: .8rem/1.4 system-ui, sans-serif }
  .front h1 { margin-top: 1.6rem }
  .front section { margin-top: 1.8rem; scroll-margin-top: 1rem }
  .feed { float: right; padding: 0 .45rem; border: 1px solid var(--line); border-radius: .3rem; font-size: .75rem; text-decoration: none }
  footer { margin-top: 2.5rem; padding-bottom: 2rem; color: var(--quiet); font: .85rem/1.5 system-ui, sans-serif }
  footer p { margin: 0; padding-top: 1rem; border-top: 1px solid var(--line) }
  @media (prefers-color-scheme: dark) {
    :root { --paper: #181715; --ink: #ebe7df; --quiet: #a8a297; --line: #38352f; --accent: #ee9a8a }
  }
  @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
  @media print { nav, .related, footer { display: none } }`;
