import { expect, it } from 'vitest'
import { emptyDraft, isEmptyDraft, readDraft } from './draft.js'

const day = 86_400_000
const file = (id: string, at: number) => ({ id, name: `${id}.txt`, size: 3, at })

it('keeps text, files, kind and key of a draft over a reload (CASE-19)', () => {
  const draft = { text: 'Half a sentence', isNote: true, files: [file('one', day)], key: 'key_1' }
  expect(readDraft(JSON.stringify(draft), day + 1)).toEqual(draft)
})

it('leaves out files that the service has let go of', () => {
  const kept = JSON.stringify({ ...emptyDraft('key_1'), text: 'x', files: [file('old', 0), file('new', 1)] })
  expect(readDraft(kept, day)?.files.map(({ id }) => id)).toEqual(['new'])
})

it.each(['', 'null', '{}', '{"text":1,"files":[],"key":"k"}', '[', '{"text":"x","files":{},"key":"k"}'])(
  'starts anew from %j',
  (kept) => expect(readDraft(kept, 0)).toBeUndefined(),
)

it('has nothing to keep while there is neither text nor file', () => {
  expect(isEmptyDraft(emptyDraft('key_1'))).toBe(true)
  expect(isEmptyDraft({ ...emptyDraft('key_1'), files: [file('one', 0)] })).toBe(false)
})
