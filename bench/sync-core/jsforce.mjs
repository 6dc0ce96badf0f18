import { once } from 'node:events'
import { Readable } from 'node:stream'
import jsforce from 'jsforce'
import { Serializable } from 'jsforce/lib/record-stream.js'
import { key, makeRows, object, soqlOf } from './rows.mjs'

const pollTimeout = 600_000

/** Each piece of work gives the number of rows that went well. */
export function subjectAt({ url, token, interval }) {
  const connection = new jsforce.Connection({ instanceUrl: url, accessToken: token, version: '66.0' })

  async function ingest(input) {
    const job = connection.bulk2.createJob({ object, operation: 'upsert', externalIdFieldName: key, lineEnding: 'LF' })
    await job.open()
    await job.uploadData(input)
    await job.close()
    await job.poll(interval, pollTimeout)
    const { numberRecordsProcessed, numberRecordsFailed } = job.getInfo()
    return numberRecordsProcessed - numberRecordsFailed
  }

  /** Reads by the event, which costs it least. */
  async function countRecords(rows, start) {
    let done = 0
    // It hands out the header of every further part as one more row.
    rows.on('record', (row) => {
      if (row.Ext__c.startsWith('E-')) done += 1
    })
    const end = once(rows, 'end')
    start?.()
    await end
    return done
  }

  return {
    async collections(count) {
      const results = await connection.upsert(object, [...makeRows(count)], key, { allowRecursive: true })
      return results.filter(({ success }) => success).length
    },
    // It takes CSV as a stream, and has a serializer that makes it.
    ingest: (count) =>
      ingest(
        Readable.from(asText(makeRows(count)))
          .pipe(new Serializable())
          .stream('csv'),
      ),
    ingestArray: (count) => ingest([...makeRows(count)]),
    bulkQuery: async (count) =>
      countRecords(await connection.bulk2.query(soqlOf(count), { pollInterval: interval, pollTimeout })),
    pages(count) {
      const rows = connection.query(soqlOf(count))
      return countRecords(rows, () => rows.run({ autoFetch: true, maxFetch: count }))
    },
  }
}

/** The serializer writes `true` as 1; given an array, the job turns it into text first. */
function* asText(rows) {
  for (const row of rows) yield { ...row, Active__c: String(row.Active__c) }
}
