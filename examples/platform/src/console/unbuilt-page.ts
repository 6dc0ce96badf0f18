import { html } from 'hono/html'
import { respondPage } from '../pages/page.js'

/** What is shown in place of a console that was not built. */
export function unbuiltPage(): Promise<Response> {
  const body = html`<header class="top"><div class="wrap"><a class="brand" href="/">Waymark</a></div></header>
    <main class="wrap">
      <h1>The console is not built yet</h1>
      <p class="lead">Build it once, and load this page again. The platform itself runs.</p>
      <section><pre>npm run build --workspace examples/console</pre></section>
      <section>
        <ul class="links">
          <li><a href="/api/cases/reference">Reference of the support centre</a></li>
          <li><a href="/api/workstation-search/reference">Reference of workstation search</a></li>
          <li><a href="/readyz">Readiness</a></li>
        </ul>
      </section>
    </main>`
  return respondPage({ language: 'en', title: 'The console is not built yet – Waymark', body })
}
