// Attribute selectors on `part` throughout: what can be styled from outside is named once, and the same inside.
const tints = {
  account: '#4f5bd5',
  contact: '#8a4fd0',
  lead: '#c2570c',
  opportunity: '#9a6700',
  case: '#c0316b',
  file: '#0b74b8',
  report: '#0f7f6c',
  dashboard: '#0a7c96',
  item: '#5b6472',
}

const tintRules = Object.entries(tints)
  .map(([kind, color]) => `[part~='icon-${kind}']{--tint:${color}}`)
  .join('')

/** The style of the element. Everything that a host may want to change is a custom property that begins with `--waymark-search-`. */
export const styleText = `
:host{
  color-scheme:light dark;display:block;position:relative;container-type:inline-size;
  --text:var(--waymark-search-text,light-dark(#171c26,#eceef3));
  --muted:var(--waymark-search-muted,light-dark(#596273,#a3acbb));
  --surface:var(--waymark-search-surface,light-dark(#fff,#1b1f27));
  --raised:var(--waymark-search-raised,light-dark(#f4f6f9,#272c36));
  --border:var(--waymark-search-border,light-dark(#d4d9e1,#3a414e));
  --accent:var(--waymark-search-accent,light-dark(#2f55d4,#9db4ff));
  --mark:var(--waymark-search-mark,light-dark(#ffe9a3,#5c4a12));
  --warning:var(--waymark-search-warning,light-dark(#8f4a00,#ffc27a));
  --warning-surface:var(--waymark-search-warning-surface,light-dark(#fff6e8,#33281a));
  --radius:var(--waymark-search-radius,12px);
  --max-height:var(--waymark-search-max-height,min(70vh,44rem));
  font:400 .9375rem/1.4 var(--waymark-search-font,system-ui,-apple-system,'Segoe UI',Roboto,sans-serif);
  color:var(--text);text-align:start
}
:host([hidden]),[hidden]{display:none!important}
:host([theme='light']){color-scheme:light}
:host([theme='dark']){color-scheme:dark}
*,*::before,*::after{box-sizing:border-box}
svg{width:1.25rem;height:1.25rem;flex:none;fill:none;stroke:currentColor;stroke-width:1.6;stroke-linecap:round;stroke-linejoin:round}
[part='field']{position:relative;display:flex;align-items:center;background:var(--surface);border:1px solid var(--border);border-radius:var(--radius);overflow:hidden}
[part='field']:focus-within{border-color:var(--accent);box-shadow:0 0 0 1px var(--accent)}
[part='field-icon']{display:flex;padding-inline-start:.875rem;color:var(--muted)}
[part='input']{flex:1;min-width:0;height:2.875rem;padding:0 .625rem;border:0;outline:0;background:none;color:inherit;font:inherit;font-size:max(1rem,16px)}
[part='input']::placeholder{color:var(--muted);opacity:1;text-overflow:ellipsis}
button{font:inherit;color:inherit;cursor:pointer}
button:focus-visible,a:focus-visible{outline:2px solid var(--accent);outline-offset:-2px}
[part='clear']{display:flex;padding:.75rem;border:0;background:none;color:var(--muted);border-radius:var(--radius)}
[part='clear']:hover{color:var(--text)}
[part='progress']{position:absolute;inset:auto 0 0;height:2px;overflow:hidden}
[part='progress']::before{content:'';position:absolute;inset:0;width:35%;background:var(--accent);animation:slide 1.1s ease-in-out infinite}
@keyframes slide{from{inset-inline-start:-35%}to{inset-inline-start:100%}}
[part='panel']{margin-top:.5rem;max-height:var(--max-height);overflow:auto;overscroll-behavior:contain;background:var(--surface);border:1px solid var(--border);border-radius:var(--radius);outline:0}
:host([popup]) [part='panel']{position:absolute;inset-inline:0;z-index:var(--waymark-search-layer,10);box-shadow:0 12px 32px -8px rgb(10 16 30/.28)}
[part='listbox']{padding:.375rem}
[part='listbox'][data-stale]{opacity:.55}
[part='heading']{display:flex;align-items:baseline;gap:.5rem;padding:.625rem .625rem .25rem;color:var(--muted);font-size:.8125rem;font-weight:600}
[part='heading']>span:first-child::first-letter{text-transform:uppercase}
[part='heading']>span:first-child{display:inline-block}
[part='count']{font-weight:400;font-variant-numeric:tabular-nums}
[part~='option']{display:flex;align-items:center;gap:.75rem;padding:.4375rem .625rem;border-radius:calc(var(--radius) - 4px);color:inherit;text-decoration:none;cursor:pointer;min-height:2.75rem}
[part~='option']:hover{background:var(--raised)}
[part~='option'][aria-selected='true']{background:var(--raised);box-shadow:inset 0 0 0 2px var(--accent)}
[part~='option'][aria-disabled='true']{cursor:default}
[part~='more']{color:var(--accent);font-weight:500;min-height:2.25rem;padding-inline-start:3.375rem}
[part~='more'][aria-busy='true']{color:var(--muted);cursor:progress}
[part~='icon']{display:flex;padding:.375rem;border-radius:8px;color:light-dark(var(--tint),color-mix(in oklab,var(--tint) 45%,white));background:color-mix(in oklab,var(--tint) 12%,transparent)}
${tintRules}
[part='lines']{flex:1;min-width:0}
[part='title'],[part='details']{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
[part='title']{font-weight:500}
[part='details']{color:var(--muted);font-size:.8125rem}
mark{background:var(--mark);color:var(--text);border-radius:3px}
[part='side']{display:flex;align-items:center;gap:.75rem;flex:none;max-width:48%;color:var(--muted);font-size:.8125rem}
[part~='badge']{overflow:hidden;text-overflow:ellipsis;white-space:nowrap;padding:.0625rem .5rem;border-radius:99px;background:var(--raised);color:var(--text);font-size:.75rem;line-height:1.5}
[part~='option']:hover [part~='badge'],[aria-selected='true'] [part~='badge']{background:var(--surface)}
[part~='converted']{background:light-dark(#e0f3ea,#173a2b);color:light-dark(#0b5c3b,#9be3bf)}
[part~='option']:hover [part~='converted'],[aria-selected='true'] [part~='converted']{background:light-dark(#e0f3ea,#173a2b)}
[part='changed']{font-variant-numeric:tabular-nums;white-space:nowrap}
[part='source']{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
[part~='notice']{display:flex;align-items:center;flex-wrap:wrap;gap:.25rem .625rem;padding:.5rem .875rem;font-size:.875rem;border-bottom:1px solid var(--border);color:var(--muted)}
[part~='notice']>span{flex:1 1 12rem;min-width:0;overflow-wrap:anywhere}
[part~='notice']>svg{width:1.125rem;height:1.125rem}
[part~='warning']{background:var(--warning-surface);color:var(--warning)}
[part='action'],[part='tip']{padding:.25rem .75rem;border:1px solid var(--border);border-radius:99px;background:var(--surface);color:var(--text);font-size:.8125rem;line-height:1.5}
[part='action']:hover,[part='tip']:hover{border-color:var(--accent)}
[part='empty']{padding:1.5rem 1rem .5rem;text-align:center;overflow-wrap:anywhere}
[part='empty']>p{margin:0 0 .25rem;font-weight:500}
[part='empty']>p+p{font-weight:400;color:var(--muted);font-size:.875rem}
[part='tips']{padding:.75rem 1rem 1rem;color:var(--muted);font-size:.8125rem}
[part='tips']>p{margin:0 0 .5rem;font-weight:600}
[part='tips']>ul{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;margin:0;padding:0;list-style:none}
[part='tips'] li{display:flex;align-items:center;gap:.5rem}
[part='tip']{font-family:ui-monospace,'SF Mono',Menlo,Consolas,monospace}
[part='skeleton']{padding:.75rem 1rem}
[part='bone']{display:block;height:2.25rem;margin:.5rem 0;border-radius:8px;background:var(--raised);animation:breathe 1.4s ease-in-out infinite alternate}
[part='bone']:nth-child(2){width:82%}
[part='bone']:nth-child(3){width:64%}
@keyframes breathe{from{opacity:1}to{opacity:.5}}
[part='status']{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@container (max-width:32rem){[part='changed'],[part='source']{display:none}[part~='option']:not([part~='more']){flex-wrap:wrap;row-gap:.125rem}[part='lines']{flex-basis:calc(100% - 2.75rem)}[part='side']{max-width:100%;padding-inline-start:2.75rem}}
@media (prefers-reduced-motion:reduce){[part='progress']::before{animation:none;width:100%}[part='bone']{animation:none}}
@media (forced-colors:active){[part~='option'][aria-selected='true']{outline:2px solid Highlight}mark{background:Mark;color:MarkText}}
`
