import { awaitJob, createQueryJob, createSalesforceConnection, queryJobRows, runIngest } from '@waymark/salesforce/bulk'
import { query } from '@waymark/salesforce/query'
import { upsertRecords, writeInChunks } from '@waymark/salesforce/records'
import { key, makeRows, object, soqlOf } from './rows.mjs'

// The emulator does a whole job while it answers the first look, and other work waits; jsforce knows no limit.
const timeout = '10 minutes'

/** Each piece of work gives the number of rows that went well. */
export function subjectAt({ url, token, interval }) {
  const connection = createSalesforceConnection({ instanceUrl: url, token })
  return {
    async collections(count) {
      let done = 0
      const send = (chunk) => upsertRecords(connection, object, key, chunk)
      for await (const { result } of writeInChunks(connection, makeRows(count), send)) if (result.success) done += 1
      return done
    },
    async ingest(count) {
      const job = { object, operation: 'upsert', externalIdField: key }
      const { processed, failed } = await runIngest(connection, job, makeRows(count), { interval, timeout })
      return processed - failed
    },
    async bulkQuery(count) {
      const { id } = await createQueryJob(connection, soqlOf(count))
      await awaitJob(connection, { kind: 'query', id }, { interval, timeout })
      let done = 0
      for await (const row of queryJobRows(connection, id)) if (row.Ext__c.startsWith('E-')) done += 1
      return done
    },
    async pages(count) {
      let done = 0
      for await (const row of query(connection, soqlOf(count))) if (row.Ext__c.startsWith('E-')) done += 1
      return done
    },
  }
}
