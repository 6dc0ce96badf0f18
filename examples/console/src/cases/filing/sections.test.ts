import { caseTemplate } from '@waymark/cases/forms'
import { expect, it } from 'vitest'
import { sectionsOf } from './sections.js'

const walkThru = { '/report/affectedItem/kind': 'smart_walk_thru' }

it('CASE-01 shows every field of the template once, in its order', () => {
  const sections = sectionsOf(walkThru)
  expect(sections.map(({ name }) => name)).toEqual(['problem', 'item', 'context', 'contact'])
  expect(sections.flatMap(({ fields }) => fields)).toEqual(caseTemplate)
})

it('asks for the names of the steps when the item is a Smart Walk-Thru', () => {
  const paths = (values: object) => sectionsOf({ ...values }).flatMap(({ fields }) => fields.map(({ path }) => path))
  expect(paths({ '/report/affectedItem/kind': 'launcher' })).not.toContain('/report/stepNames')
  expect(paths(walkThru)).toContain('/report/stepNames')
})

it('a field that is new to the template has its place', () => {
  const added = { path: '/new', label: 'New', kind: 'line', required: false } as const
  expect(sectionsOf({}, [added])).toEqual([{ name: 'problem', fields: [added] }])
})
