import type { ErrorCodes } from '@waymark/core'
import { html } from 'hono/html'
import type { Language } from '../words.js'
import { type OpenApiDocument, operationsByTag } from './open-api.js'
import { operationView } from './operation-view.js'
import { type Html, languageSwitch, type Page, prose } from './page.js'
import { type ReferenceWords, referenceWords } from './reference-words.js'
import { schemaView } from './schema-view.js'

/** What a reference page shows. */
export interface ReferencePage {
  readonly document: OpenApiDocument
  readonly codes: ErrorCodes
  /** Where the package is answered: `/api/cases`. */
  readonly address: string
  readonly language: Language
}

const anchorOf = (tag: string) => `tag-${tag.toLowerCase().replace(/[^a-z]+/g, '-')}`

type ByTag = ReturnType<typeof operationsByTag>

function contents(byTag: ByTag, schemas: readonly string[], words: ReferenceWords): Html {
  const groups = [...byTag].map(
    ([tag, operations]) => html`<a class="tag" href="#${anchorOf(tag)}" lang="en">${tag}</a>
      <ul>
        ${operations.map(({ operationId, summary }) => html`<li><a href="#${operationId}" lang="en">${summary}</a></li>`)}
      </ul>`,
  )
  const list = html`${groups}
    <a class="tag" href="#shapes">${words.shapes}</a>
    <ul>${schemas.map((name) => html`<li><a href="#shape-${name}" lang="en">${name}</a></li>`)}</ul>`
  // Beside the operations where there is room; folded above them where there is not, which takes two without a script.
  return html`<nav class="side" aria-label="${words.contents}">${list}</nav>
    <nav class="fold" aria-label="${words.contents}"><details><summary>${words.contents}</summary>${list}</details></nav>`
}

function shapes({ components }: OpenApiDocument, words: ReferenceWords): Html {
  return html`<section aria-labelledby="shapes">
    <h2 id="shapes">${words.shapes}</h2>
    ${Object.entries(components.schemas).map(
      ([name, schema]) => html`<article class="card" id="shape-${name}" aria-labelledby="shape-${name}-name">
        <h3 id="shape-${name}-name" lang="en">${name}</h3>
        ${schema.description ? html`<p class="fine" lang="en">${prose(schema.description)}</p>` : ''}
        ${schemaView(schema, words)}
      </article>`,
    )}
  </section>`
}

/** A page for people of everything that an OpenAPI document says. It needs no script. */
export function referencePage({ document, codes, address, language }: ReferencePage): Page {
  const words = referenceWords[language]
  const { info } = document
  const byTag = operationsByTag(document)
  const body = html`<a class="skip" href="#content">${words.skip}</a>
    <header class="top"><div class="wrap wide">
      <a class="brand" href="/">Waymark</a>
      <a href="/">${words.start}</a>
      <a href="${address}/openapi.json">${words.document}</a>
      ${languageSwitch(language, `${address}/reference`)}
    </div></header>
    <div class="wrap wide reference">
      ${contents(byTag, Object.keys(document.components.schemas), words)}
      <main id="content">
        <section>
          <h1><span lang="en">${info.title}</span> · ${words.reference}</h1>
          <p class="lead" lang="en">${prose(info.description)}</p>
          ${words.contractLanguage ? html`<p class="fine">${words.contractLanguage}</p>` : ''}
        </section>
        ${[...byTag].map(
          ([tag, operations]) => html`<section aria-labelledby="${anchorOf(tag)}">
            <h2 id="${anchorOf(tag)}" lang="en">${tag}</h2>
            ${operations.map((operation) => operationView(operation, { address, codes, words }))}
          </section>`,
        )}
        ${shapes(document, words)}
      </main>
    </div>`
  return { language, title: `${info.title} · ${words.reference}`, body }
}
