/** Style of `/docs`, by day and by night, on a phone and on paper. */
export const DOCS_STYLE = `
:root { color-scheme: light dark; --paper: #fbfaf8; --card: #fff; --ink: #211f1c; --faint: #6b665e; --line: #e4e0d9; --mark: #9a3f1d; --code: #f3f0ea }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171614; --card: #1f1e1b; --ink: #ece8e1; --faint: #a39d92; --line: #35322d; --mark: #f0a57f; --code: #2a2824 }
}
* { box-sizing: border-box }
html { scroll-behavior: smooth; scroll-padding-top: 1rem }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.55 system-ui, sans-serif }
a { color: var(--mark) }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px }
.page { display: grid; grid-template-columns: 17rem minmax(0, 52rem); gap: 3rem; max-width: 76rem; margin: 0 auto; padding: 2rem 1.5rem 6rem }
nav { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); overflow: auto; font-size: .875rem }
nav h2 { margin: 1.1rem 0 .2rem; font-size: .75rem; letter-spacing: .06em; text-transform: uppercase; color: var(--faint) }
nav ul { margin: 0; padding: 0; list-style: none }
nav a { display: block; padding: .15rem 0; color: inherit; text-decoration: none; overflow-wrap: anywhere }
nav a:hover { color: var(--mark) }
h1 { margin: 0 0 .5rem; font-size: 2rem; letter-spacing: -.02em }
main > h2 { margin: 3rem 0 .25rem; font-size: 1.4rem }
main > p { margin: 0 0 1rem; color: var(--faint); max-width: 42rem }
article { margin: 1rem 0; padding: 1.25rem 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px }
article h3 { display: flex; flex-wrap: wrap; gap: .25rem .75rem; margin: 0 0 .25rem; font: 600 1rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere }
article h4 { margin: 1rem 0 .25rem; font-size: .875rem }
article p { margin: .25rem 0 }
.method { color: var(--mark) }
.faint { color: var(--faint); font-size: .875rem }
summary { cursor: pointer; margin-top: .75rem; font-weight: 600; font-size: .875rem }
table { width: 100%; border-collapse: collapse; font-size: .875rem }
td { padding: .4rem .75rem .4rem 0; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere }
td:first-child { width: 13rem }
tr:first-child td { border-top: 0 }
.needed { color: var(--mark); font-size: .75rem }
code, pre { font: .875em/1.5 ui-monospace, monospace; background: var(--code); border-radius: 4px }
code { padding: .1em .3em }
td:first-child code { background: none; padding: 0; font-weight: 600 }
pre { margin: .5rem 0; padding: .75rem 1rem; overflow: auto }
@media (max-width: 60rem) { .page { display: flex; flex-direction: column; padding: 1.25rem 1rem 4rem } nav { position: static; max-height: none; order: 2 } td, td:first-child { display: block; width: auto; border: 0; padding: 0 } td:first-child { padding-top: .6rem; border-top: 1px solid var(--line) } }
@media print { nav { display: none } .page { display: block } article { break-inside: avoid } }
`
