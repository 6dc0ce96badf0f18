import { html } from 'hono/html'
import type { SignIn } from '../access/sessions.js'
import type { DemoPerson } from '../demo/people.js'
import type { Readiness } from '../health.js'
import type { Language } from '../language.js'
import { type Html, languageSwitch, type Page } from './page.js'
import { startWords } from './start-words.js'

type StartWords = (typeof startWords)[Language]

/** What the start page shows. */
export interface StartPage {
  readonly language: Language
  readonly packages: readonly { readonly address: string; readonly title: string }[]
  readonly readiness: Readiness
  /** Who can sign in here; nobody when the caller is at another machine. */
  readonly people: readonly DemoPerson[]
  /** Where the commands of the page are sent to. */
  readonly origin: string
  readonly signedIn?: SignIn & { readonly person: DemoPerson }
}

// What the buttons do is told in the status line beside them, which screen readers read out.
const copyScript = `
for (const button of document.querySelectorAll('button[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    const status = document.getElementById('copy-status')
    try {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent)
      status.textContent = status.dataset.copied
    } catch {
      status.textContent = status.dataset.failed
    }
  })
}
`

function copyButton(target: string, label: string): Html {
  return html`<button type="button" hidden data-copy="${target}">${label}</button>`
}

function signedInCard({ signedIn, origin, language }: StartPage, words: StartWords): Html {
  if (!signedIn) return html``
  const { person, token, expiresAt } = signedIn
  const { name, capabilities } = person.principal
  const query = capabilities.includes('cases.work') ? 'scope=desk&tab=open' : 'tab=open'
  const until = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(expiresAt)
  return html`<section class="card signed" aria-labelledby="signed-in">
    <h2 id="signed-in">${words.signedInAs} ${name}</h2>
    <p>${person.role[language]}, ${person.company}</p>
    <h3>${words.token}</h3>
    <pre id="token">${token}</pre>
    ${copyButton('token', words.copyToken)}
    <p class="fine">${words.tokenLead} <time datetime="${expiresAt.toISOString()}">${until}</time>.</p>
    <h3>${words.tryIt}</h3>
    <pre id="command">curl -H "Authorization: Bearer ${token}" "${origin}/api/cases/cases?${query}"</pre>
    ${copyButton('command', words.copyCommand)}
    <p id="copy-status" role="status" class="fine" data-copied="${words.copied}" data-failed="${words.notCopied}"></p>
  </section>`
}

function packageCard({ address, title }: StartPage['packages'][number], words: StartWords): Html {
  return html`<li class="card">
    <h3 lang="en">${title}</h3>
    <p class="mono">${address}</p>
    <p class="links">
      <a href="${address}/reference">${words.reference}</a>
      <a href="${address}/openapi.json">${words.document}</a>
    </p>
  </li>`
}

function healthCard({ status, dependencies }: Readiness, words: StartWords): Html {
  const word = { ready: words.ready, not_ready: words.notReady, stopping: words.stopping }
  const state = (one: Readiness['status']) =>
    html`<span class="state ${one === 'ready' ? 'ready' : 'not'}">${word[one]}</span>`
  return html`<li class="card">
    <h3>${words.health}</h3>
    <p>${state(status)}</p>
    <dl class="states">
      ${Object.entries(dependencies).map(([name, one]) => html`<dt lang="en">${name}</dt><dd>${state(one)}</dd>`)}
    </dl>
    <p class="links"><a href="/healthz">${words.alive}</a> <a href="/readyz">${words.readiness}</a></p>
  </li>`
}

function peopleForm({ people, language }: StartPage, words: StartWords): Html {
  if (people.length === 0) return html`<p>${words.onlyHere}</p>`
  const companies = [...new Set(people.map(({ company }) => company))]
  const group = (company: string, at: number) => html`<div class="group" role="group" aria-labelledby="company-${at}">
    <h3 id="company-${at}">${company}</h3>
    <ul class="people">
      ${people.filter((person) => person.company === company).map((person) => personCard(person, language, words))}
    </ul>
  </div>`
  return html`<p>${words.signInLead}</p>
    <form method="post" action="/sign-in">${companies.map(group)}</form>`
}

function personCard({ key, principal, role, may }: DemoPerson, language: Language, words: StartWords): Html {
  const first = principal.name.split(' ')[0] ?? principal.name
  return html`<li class="card person">
    <strong>${principal.name}</strong>
    <span class="role">${role[language]}</span>
    <p>${may[language]}</p>
    <span class="filler"></span>
    <button name="person" value="${key}">${words.signInAs} ${first}</button>
  </li>`
}

/** The page at `/`: what runs here, and signing in. */
export function startPage(page: StartPage): Page {
  const words = startWords[page.language]
  const title = page.signedIn ? `${words.signedInAs} ${page.signedIn.person.principal.name}` : words.title
  const body = html`<a class="skip" href="#content">${words.skip}</a>
    <header class="top"><div class="wrap"><a class="brand" href="/">Waymark</a>${languageSwitch(page.language, '/')}</div></header>
    <main class="wrap" id="content">
      <h1>${words.title}</h1>
      <p class="lead">${words.lead}</p>
      ${signedInCard(page, words)}
      <section aria-labelledby="runs">
        <h2 id="runs">${words.runs}</h2>
        <ul class="cards">${page.packages.map((one) => packageCard(one, words))}${healthCard(page.readiness, words)}</ul>
      </section>
      <section aria-labelledby="sign-in">
        <h2 id="sign-in">${words.signIn}</h2>
        ${peopleForm(page, words)}
      </section>
    </main>
    <footer><div class="wrap">${words.footer}</div></footer>`
  return {
    language: page.language,
    title: page.signedIn ? `${title} – Waymark` : title,
    body,
    ...(page.signedIn && { script: copyScript }),
  }
}
