import { createHash } from 'node:crypto'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text for HTML, between tags or in quotation marks. */
export const safe = (text: unknown) => String(text).replace(/[&<>"']/g, (letter) => entities[letter] ?? letter)

const style = `*{box-sizing:border-box}
body{font:16px/1.5 system-ui,sans-serif;color:#181818;background:#f3f3f3;margin:0;min-height:100vh;display:grid;place-items:center;padding:1rem}
main{background:#fff;border:1px solid #c9c9c9;border-radius:4px;padding:2rem 1.5rem;width:100%;max-width:26rem;overflow-wrap:anywhere}
h1{font-size:1.375rem;line-height:1.25;margin:0 0 1rem}
label{display:block;margin:1rem 0 .25rem}
select,input{width:100%;min-width:0;padding:.5rem;font:inherit;border:1px solid #747474;border-radius:4px;background:#fff;color:inherit}
small{color:#5c5c5c;display:block;margin-top:.25rem}
.buttons{display:flex;gap:.75rem;flex-wrap:wrap;margin-top:1.5rem}
button{font:inherit;padding:.5rem 1.25rem;min-height:2.75rem;border-radius:4px;border:1px solid #747474;background:#fff;color:#0b5cab;cursor:pointer;flex:1}
button.main{background:#0b5cab;border-color:#0b5cab;color:#fff}
:focus-visible{outline:3px solid #1b96ff;outline-offset:2px}
a{color:#0b5cab}
[role=alert]{color:#8e030f;border:1px solid #8e030f;border-radius:4px;padding:.5rem .75rem;margin:0 0 1rem}
footer{color:#5c5c5c;font-size:.875rem;margin-top:1.5rem;border-top:1px solid #e5e5e5;padding-top:1rem}`

const styleHash = createHash('sha256').update(style).digest('base64')

/** Where a form may lead: a browser counts the redirects after it too. On this machine an app may stand at any port. */
function formTargets(redirectUri: string | undefined): string {
  if (redirectUri === undefined) return "'self'"
  const { protocol, hostname, origin } = new URL(redirectUri)
  if (['localhost', '127.0.0.1', '[::1]'].includes(hostname)) return "'self' http://localhost:* http://127.0.0.1:*"
  return `'self' ${origin === 'null' ? protocol : origin}`
}

/** A page without a script, which nobody can frame. */
export function page(status: number, title: string, body: string, redirectUri?: string): Response {
  const html = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${safe(title)}</title><style>${style}</style></head>
<body><main>${body}<footer>An emulated Salesforce. Nothing here reaches the real one.</footer></main></body></html>`
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    `form-action ${formTargets(redirectUri)}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ]
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=UTF-8',
      'content-security-policy': policy.join('; '),
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  })
}

/** A page with one message. */
export function plainPage(status: number, message: string): Response {
  return page(status, 'OAuth Error', `<h1>OAuth Error</h1><p>${safe(message)}</p>`)
}
