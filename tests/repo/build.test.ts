import { expect, it } from 'vitest'
import { markConstants, withoutAnsweringEnd } from '../../tsup.shared.js'

const mark = (text: string) => markConstants('routes.ts', text)

it('a constant that a call or a spread makes is droppable in the built file', () => {
  expect(
    mark(
      `export const route: Route = defineRoute({ query: z.object({ ...page }) })\nconst both = { ...left }, encoder = new TextEncoder()`,
    ),
  ).toBe(`export const route: Route = /* @__PURE__ */ (() => (defineRoute({ query: z.object({ ...page }) })))()
const both = /* @__PURE__ */ (() => ({ ...left }))(), encoder = /* @__PURE__ */ (() => (new TextEncoder()))()`)
})

it('what a bundler sees through stays as it is written, and so does what has an effect', () => {
  const text = `const limit = 20 * 1024
const read = (text: string) => parse(text)
const keys = class { held = make() }
const loaded = await load()
register(read)
let state = { a: [1] } as const`
  expect(mark(text)).toBe(text)
})

it('a client carries of a route what it reads: no schema of what it sends, and who may send it', () => {
  const text = `export const renameNote = defineRoute({
  operation: 'renameNote', method: 'PUT', path: '/notes/{id}',
  capability: 'notes.write',
  params: z.object({ id: id() }),
  body: z.strictObject({ query: text(9) }),
  answer: noteJson,
})
export const kept = { body: 1 }`
  expect(withoutAnsweringEnd('routes.ts', text).replace(/\s+/g, ' ')).toBe(
    "export const renameNote = defineRoute({ operation: 'renameNote', method: 'PUT', path: '/notes/{id}', answer: noteJson, }) export const kept = { body: 1 }",
  )
})
