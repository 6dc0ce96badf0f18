// What a React program writes with the query door: the options go to React Query as they are.
import assert from 'node:assert/strict'
import { QueryClient, useMutation, useQuery } from '@tanstack/react-query'
import { type Case, createCasesClient } from '@waymark/cases'
import { casesQueries } from '@waymark/cases/query'
import { isWaymarkError } from '@waymark/core'

const asked: string[] = []
const client = createCasesClient({
  baseUrl: 'https://api.example',
  token: 'secret',
  fetch: async (...request) => {
    asked.push(new URL(new Request(...request).url).pathname)
    return Response.json(
      { type: 'about:blank', title: 'There is nothing here', status: 404, code: 'not_found' },
      {
        status: 404,
        headers: { 'content-type': 'application/problem+json' },
      },
    )
  },
})
const queries = casesQueries(client)

export function useCase(id: string): Case | undefined {
  return useQuery(queries.cases.get(id)).data
}

export function useCreate() {
  return useMutation(queries.cases.create()).mutateAsync satisfies (...input: never[]) => Promise<Case>
}

const cache = new QueryClient({ defaultOptions: { queries: { retry: false } } })
await assert.rejects(cache.fetchQuery(queries.cases.get('case_1')), (error) => isWaymarkError(error, 'not_found'))
assert.equal(asked.length, 1)
assert.notDeepEqual(queries.cases.get('case_1').queryKey, queries.cases.get('case_2').queryKey)
cache.clear()
