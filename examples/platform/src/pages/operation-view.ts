import type { ErrorCodes } from '@waymark/core'
import { html } from 'hono/html'
import { type PlacedOperation, readDescription } from './open-api.js'
import { type Html, prose } from './page.js'
import type { ReferenceWords } from './reference-words.js'
import { fieldList, schemaView } from './schema-view.js'

const places = ['path', 'query', 'header'] as const

/** One operation: where it is asked, what it takes, what it answers, and how it refuses. */
export function operationView(
  operation: PlacedOperation,
  how: { readonly address: string; readonly codes: ErrorCodes; readonly words: ReferenceWords },
): Html {
  const { operationId, summary, method, path, parameters = [], requestBody, responses } = operation
  const { address, codes, words } = how
  const about = readDescription(operation.description ?? '')
  const placed = places.map((place) => ({ place, found: parameters.filter((parameter) => parameter.in === place) }))
  const answers = Object.entries(responses).filter(([status]) => status !== 'default')

  return html`<article class="card" id="${operationId}" aria-labelledby="${operationId}-name">
    <h3 id="${operationId}-name" lang="en">${summary}</h3>
    <p class="endpoint mono"><span class="method ${method}">${method}</span> <code>${address}${path}</code></p>
    ${about.rest ? html`<p lang="en">${prose(about.rest)}</p>` : ''}
    ${about.capability ? html`<p class="fine">${words.needs} <code>${about.capability}</code>.</p>` : ''}
    ${placed
      .filter(({ found }) => found.length > 0)
      .map(({ place, found }) => {
        const fields = found.map(({ name, schema, required = false, description }) => ({
          name,
          schema,
          required,
          description,
        }))
        return html`<h4>${words[place]}</h4>${fieldList(fields, words)}`
      })}
    ${Object.entries(requestBody?.content ?? {}).map(
      ([type, { schema }]) => html`<h4>${words.body} <code>${type}</code></h4>${schemaView(schema, words)}`,
    )}
    ${answers.map(
      ([status, { description, content = {} }]) => html`<h4>${words.answer} ${status}</h4>
        ${Object.entries(content).map(([type, { schema }]) => html`<p class="fine"><code>${type}</code></p>${schemaView(schema, words)}`)}
        ${description === 'Success.' ? '' : html`<p class="fine" lang="en">${prose(description)}</p>`}`,
    )}
    ${about.codes.length > 0 ? html`<h4>${words.refusals}</h4><ul class="codes">${about.codes.map((code) => codeView(code, codes))}</ul>` : ''}
  </article>`
}

function codeView(code: string, codes: ErrorCodes): Html {
  const kind = codes[code]
  return html`<li><code>${code}</code>${kind ? html` <span class="status">${kind.status}</span>` : ''}</li>`
}
