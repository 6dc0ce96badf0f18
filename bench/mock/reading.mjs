import { createCasesClient } from '@waymark/cases'
import { sampleCase } from '@waymark/cases/testing'

const headers = { authorization: 'Bearer ada', accept: 'application/json' }

/** Reads one case from an address, by a `fetch`. */
export const readBy = (fetch, url) => async () => {
  const response = await fetch(url, { headers })
  if (response.status !== 200) throw new Error(`${url} was answered with ${response.status}`)
  return response.json()
}

/** Files a case, and gives its id. */
export async function fileOne(client) {
  return (await client.cases.create(sampleCase())).id
}

/** What reads one case from a program on a port. */
export async function subjectOn({ name }, baseUrl) {
  const id = name.startsWith('ours') ? await fileOne(createCasesClient({ baseUrl, token: 'ada' })) : 'case_1'
  return { name, call: readBy(fetch, `${baseUrl}/cases/${id}`) }
}
