import { key, makeRows, object, soqlOf } from './rows.mjs'

/** What Node itself takes for the same calls: no error is told from another, nothing is tried again or checked. */
export function subjectAt({ url, token }) {
  const base = `${url}/services/data/v66.0`
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'application/json' }

  async function send(records) {
    const body = JSON.stringify({ allOrNone: false, records })
    const answer = await fetch(`${base}/composite/sobjects/${object}/${key}`, { method: 'PATCH', headers, body })
    return (await answer.json()).filter(({ success }) => success).length
  }

  return {
    async collections(count) {
      let done = 0
      let chunk = []
      for (const row of makeRows(count)) {
        chunk.push({ attributes: { type: object }, ...row })
        if (chunk.length < 200) continue
        done += await send(chunk)
        chunk = []
      }
      return chunk.length === 0 ? done : done + (await send(chunk))
    },
    async pages(count) {
      let done = 0
      let next = `${base}/query?q=${encodeURIComponent(soqlOf(count))}`
      while (next !== undefined) {
        const page = await (await fetch(next, { headers })).json()
        for (const row of page.records) if (row.Ext__c.startsWith('E-')) done += 1
        next = page.done ? undefined : url + page.nextRecordsUrl
      }
      return done
    },
  }
}
