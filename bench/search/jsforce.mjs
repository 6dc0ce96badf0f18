import jsforce from 'jsforce'
import { mostOfKind, objects } from './texts.mjs'

/** What a careful user writes by hand, in one call; and what comes to mind first, a query for each kind. */
export function subjectAt({ url, token }, way) {
  const connection = new jsforce.Connection({ instanceUrl: url, accessToken: token, version: '66.0' })
  const ways = { oneSearch: search, inTurn: queryInTurn, atOnce: queryAtOnce }

  async function search(text) {
    const words = text
      .replace(/[?&|!{}[\]()^~*:\\"'+-]/g, '\\$&')
      .split(' ')
      .join(' AND ')
    const returning = objects.map(
      ({ object, fields }) => `${object}(${fields} ORDER BY LastModifiedDate DESC LIMIT ${mostOfKind})`,
    )
    const sosl = `FIND {${words}*} IN ALL FIELDS RETURNING ${returning.join(', ')}`
    return (await connection.search(sosl)).searchRecords.length
  }

  async function query(text, { object, title, fields }) {
    const pattern = text.replace(/[\\'%_]/g, '\\$&')
    const order = `ORDER BY LastModifiedDate DESC LIMIT ${mostOfKind}`
    const { records } = await connection.query(
      `SELECT ${fields} FROM ${object} WHERE ${title} LIKE '%${pattern}%' ${order}`,
    )
    return records.length
  }

  async function queryInTurn(text) {
    let found = 0
    for (const one of objects) found += await query(text, one)
    return found
  }

  async function queryAtOnce(text) {
    const counts = await Promise.all(objects.map((one) => query(text, one)))
    return counts.reduce((sum, count) => sum + count, 0)
  }

  return { search: async (text) => ({ found: await ways[way](text) }) }
}
