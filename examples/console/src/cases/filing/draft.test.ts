import { expect, it } from 'vitest'
import { draftName, forgetDraft, keepDraft, readDraft } from './draft.js'

function makeShelf() {
  const kept = new Map<string, string>()
  return {
    kept,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => void kept.set(name, text),
    removeItem: (name: string) => void kept.delete(name),
  }
}

const name = draftName('user_ada', undefined)
const draft = {
  key: 'draft_1',
  values: { '/subject': 'It stops', '/report/stepsToReproduce': ['Sign in'] },
  files: [{ id: 'attachment_1', name: 'steps.pdf', size: 3 }],
  savedAt: 5,
}

it('CASE-19 a draft survives, with its key and its files', () => {
  const shelf = makeShelf()
  expect(keepDraft(shelf, name, draft)).toBe(true)
  expect(readDraft(shelf, name)).toEqual(draft)
  forgetDraft(shelf, name)
  expect(readDraft(shelf, name)).toBeUndefined()
})

it('CASE-07 a draft never holds credentials', () => {
  const shelf = makeShelf()
  keepDraft(shelf, name, { ...draft, values: { ...draft.values, '/credentials': 'hunter2' } })
  expect([...shelf.kept.values()].join()).not.toContain('hunter2')
})

it('each person has an own draft, and one more for each case that is cited', () => {
  expect(draftName('user_ada', undefined)).toBe('waymark.draft.user_ada')
  expect(draftName('user_ben', 'case_1')).toBe('waymark.draft.user_ben.case_1')
})

it('an emptied draft is forgotten, and a damaged one is none', () => {
  const shelf = makeShelf()
  keepDraft(shelf, name, draft)
  keepDraft(shelf, name, { ...draft, values: { '/subject': ' ' }, files: [] })
  expect(shelf.kept.size).toBe(0)
  for (const damaged of ['{', '7', '{"key":"k","values":{"/subject":7},"files":[]}', '{"key":"k","values":{}}']) {
    shelf.setItem(name, damaged)
    expect(readDraft(shelf, name)).toBeUndefined()
  }
})

it('a browser that keeps nothing is no reason to fail', () => {
  const refuse = () => {
    throw new Error('storage is off')
  }
  const shelf = { getItem: refuse, setItem: refuse, removeItem: refuse }
  expect(keepDraft(shelf, name, draft)).toBe(false)
  expect(readDraft(shelf, name)).toBeUndefined()
  forgetDraft(shelf, name)
})
