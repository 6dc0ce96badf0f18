import { expect, it } from 'vitest'
import { defineWaymarkSearch } from '../element.js'

it('where there is no document, defining does nothing and breaks nothing', () => {
  expect(typeof customElements).toBe('undefined')
  expect(defineWaymarkSearch({ baseUrl: 'https://app.example/api', token: 'ada' })).toBeUndefined()
})
