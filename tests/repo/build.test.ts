import { expect, it } from 'vitest'
import { markConstants } from '../../tsup.shared.js'

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
