/** The look of every page: one column on a phone, light or dark as the system is. */
export const style = `
:root { color-scheme: light dark; --ground: #f6f7f6; --card: #fff; --ink: #17211f; --soft: #56625f; --line: #d6dcda;
  --accent: #0b6b63; --accent-ink: #fff; --tint: #e3f1ee; --code: #eef1f0; --good: #17693a; --bad: #a8261c;
  --get: #1c5aa6; --post: #17693a; --put: #8a5200; --delete: #a8261c; }
@media (prefers-color-scheme: dark) { :root { --ground: #101615; --card: #18201f; --ink: #e7eceb; --soft: #a3b0ad;
  --line: #303b39; --accent: #6fd0c3; --accent-ink: #08211e; --tint: #17312d; --code: #222c2a; --good: #71d399; --bad: #ff9a8f;
  --get: #8dbcf7; --post: #71d399; --put: #f0bd6c; --delete: #ff9a8f; } }
*, *::before, *::after { box-sizing: border-box; }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1, h2, h3, h4, p, ul, ol, dl, dd, figure, fieldset { margin: 0; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.2rem); line-height: 1.2; letter-spacing: -.01em; }
h2 { font-size: 1.3rem; line-height: 1.3; }
h3 { font-size: 1.06rem; line-height: 1.4; }
h4 { font-size: .82rem; letter-spacing: .02em; color: var(--soft); margin: 1.1rem 0 .35rem; }
a { color: var(--accent); text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
code, pre, .mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; font-size: .88em; }
code { background: var(--code); border-radius: 4px; padding: .1em .35em; overflow-wrap: anywhere; }
pre { background: var(--code); border-radius: 8px; padding: .8rem 1rem; margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 1rem; top: 1rem; background: var(--card); padding: .5rem 1rem; z-index: 2; }
.wrap { max-width: 68rem; margin: 0 auto; padding: 0 1rem; }
.wide { max-width: 84rem; }
.top { background: var(--card); border-bottom: 1px solid var(--line); }
.top .wrap { display: flex; flex-wrap: wrap; align-items: center; gap: .4rem 1.2rem; padding-block: .7rem; }
.brand { font-weight: 700; color: var(--ink); text-decoration: none; margin-right: auto; padding: .3rem 0; }
.top a:not(.brand) { padding: .3rem .1rem; }
main.wrap { padding-block: 2rem 3rem; }
.lead { color: var(--soft); max-width: 46rem; margin-top: .6rem; }
section { margin-top: 2.2rem; }
section > h2 + p { color: var(--soft); max-width: 46rem; margin-top: .25rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.1rem 1.2rem; }
.links { display: flex; flex-wrap: wrap; gap: .3rem 1.1rem; margin-top: .6rem; }
.links a { padding: .2rem 0; }
.fine { color: var(--soft); font-size: .92rem; margin-top: .25rem; }
footer { border-top: 1px solid var(--line); color: var(--soft); font-size: .9rem; padding: 1.2rem 0 2rem; }
.reference { display: grid; gap: 0 2.5rem; }
.reference > nav summary { cursor: pointer; font-weight: 600; padding: .5rem 0; }
.side { display: none; }
.reference > nav ul { list-style: none; padding: 0; margin: 0 0 .7rem; }
.reference > nav li a { display: block; padding: .22rem .5rem; border-radius: 6px; text-decoration: none; color: var(--ink); font-size: .92rem; }
.reference > nav li a:hover { background: var(--tint); }
.reference > nav .tag { font-weight: 600; font-size: .92rem; padding: .2rem .5rem; color: var(--accent); text-decoration: none; display: block; }
@media (min-width: 62rem) { .fold { display: none; } .side { display: block; }
  .reference { grid-template-columns: 17rem minmax(0, 1fr); }
  .reference > .side { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; padding: 1rem .25rem; } }
.reference article > .fine + .fields { margin-top: .9rem; }
.reference article { margin-top: 1rem; scroll-margin-top: 1rem; }
.endpoint { display: flex; flex-wrap: wrap; gap: .3rem .6rem; align-items: baseline; margin: .35rem 0 .2rem; }
.method { font-weight: 700; } .GET { color: var(--get); } .POST { color: var(--post); } .PUT, .PATCH { color: var(--put); } .DELETE { color: var(--delete); }
.fields { display: grid; gap: .55rem; }
.fields .fields { border-left: 2px solid var(--line); padding-left: .8rem; margin-top: .5rem; }
.fields dt { display: flex; flex-wrap: wrap; gap: .1rem .6rem; align-items: baseline; }
.fields dt > code { background: none; padding: 0; font-weight: 600; }
.type { color: var(--soft); font-size: .9rem; } .must { color: var(--bad); font-size: .85rem; font-weight: 600; }
.fields dd { font-size: .94rem; } .fields dd > p { color: var(--soft); }
.codes { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem .5rem; }
.codes .status { color: var(--soft); font-size: .85rem; }
details > summary { cursor: pointer; }
@media print { .top, nav { display: none; } }
`
