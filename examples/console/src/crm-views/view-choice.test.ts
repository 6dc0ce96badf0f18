import { expect, it } from 'vitest'
import { filterViews, toggleView } from './view-choice.js'

const offered = ['1', '2', '3'].map((id) => ({ id: `00B00000000000${id}AAA`, label: `View ${id}` }))
const [one = '', two = '', three = ''] = offered.map(({ id }) => id)

it('switches a second view on behind the first, and off again', () => {
  expect(toggleView([two], one, offered)).toEqual({ chosen: [two, one] })
  expect(toggleView([two, one], two, offered)).toEqual({ chosen: [one] })
})

it('refuses a third view, none at all, and one that is not offered, as the service does', () => {
  expect(toggleView([one, two], three, offered)).toMatchObject({ chosen: [one, two], error: { code: 'max_two_views' } })
  expect(toggleView([one], one, offered)).toMatchObject({ chosen: [one], error: { code: 'min_one_view' } })
  expect(toggleView([one], '00B000000000009AAA', offered)).toMatchObject({
    chosen: [one],
    error: { code: 'view_not_offered' },
  })
})

it('filters by every word, accents and capitals ignored', () => {
  const views = [
    { id: 'a', label: 'Équipe Paris, ouvertes' },
    { id: 'b', label: 'My open leads' },
  ]
  expect(filterViews(views, 'paris EQUIPE')).toEqual([views[0]])
  expect(filterViews(views, ' ')).toEqual(views)
  expect(filterViews(views, 'closed')).toEqual([])
})
