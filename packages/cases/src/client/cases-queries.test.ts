import { expect, it } from 'vitest'
import { mockCases, sampleCase } from '../testing.js'
import { casesQueries } from './cases-queries.js'

it('a mutation takes the options of its call: one key is one case, however often it is sent', async () => {
  const mock = mockCases()
  const queries = casesQueries(mock.client('ada'))
  const create = queries.cases.create({ idempotencyKey: 'draft-1' })
  const [first, second] = [await create.mutationFn(sampleCase()), await create.mutationFn(sampleCase())]
  expect(second).toEqual(first)
  const stale = casesQueries(mock.client('erin')).desk.assign(first.id, { ifMatch: first.version + 1 })
  await expect(stale.mutationFn(null)).rejects.toMatchObject({ code: 'version_mismatch' })
  await mock.close()
})
