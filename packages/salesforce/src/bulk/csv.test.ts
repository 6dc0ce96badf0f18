import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCsvScanner } from './csv-scanner.js'
import { type ResultRow, readCsv } from './read-csv.js'
import { type CsvRow, writeCsv } from './write-csv.js'

const textOf = (stream: ReadableStream<Uint8Array>) => new Response(stream).text()

function cut(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0
  let turn = 0
  return new ReadableStream({
    pull(controller) {
      if (at >= bytes.length) return controller.close()
      const size = sizes[turn++ % sizes.length] ?? 1
      controller.enqueue(bytes.subarray(at, at + size))
      at += size
    },
  })
}
const read = async (stream: ReadableStream<Uint8Array>, delimiter?: string) => {
  const rows: ResultRow[] = []
  for await (const row of readCsv(stream, delimiter)) rows.push(row)
  return rows
}
const encode = (text: string) => new TextEncoder().encode(text)

describe('rows as CSV', () => {
  it('quote what needs it, and tell "leave alone" from "empty it"', async () => {
    const rows: CsvRow[] = [
      { Name: 'Acme, "Inc"', Size__c: 3, Active__c: true, Born__c: new Date('2026-05-01T00:00:00Z'), Note__c: null },
      { Name: ' a\nb ', Size__c: undefined },
    ]
    expect(await textOf(writeCsv(rows))).toBe(
      'Name,Size__c,Active__c,Born__c,Note__c\n"Acme, ""Inc""",3,true,2026-05-01T00:00:00.000Z,#N/A\n" a\nb ",,,,\n',
    )
    expect(await textOf(writeCsv([{ a: 'x;y', b: 'z' }], { delimiter: ';', lineEnding: '\r\n' }))).toBe(
      'a;b\r\n"x;y";z\r\n',
    )
  })

  it('refuse a column that the first line does not have', async () => {
    await expect(textOf(writeCsv([{ a: 1 }, { a: 1, b: 2 }]))).rejects.toThrow('a row has the column b')
  })

  it('are taken as they are read, and no further when the reader stops', async () => {
    let taken = 0
    let ended = false
    function* rows() {
      try {
        for (;;) {
          taken += 1
          yield { Name: 'x'.repeat(1_000) }
        }
      } finally {
        ended = true
      }
    }
    const reader = writeCsv(rows()).getReader()
    await reader.read()
    await reader.cancel()
    expect([taken < 100, ended]).toEqual([true, true])
  })
})

describe('CSV as rows', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '𝒳', '"', '\n', '\r', ',', ';', ' ', '\t', '#') })
  const table = fc
    .uniqueArray(fc.stringMatching(/^[A-Z][a-z]{0,5}$/), { minLength: 2, maxLength: 4 })
    .chain((columns) =>
      fc.array(fc.record(Object.fromEntries(columns.map((name) => [name, cell])), { noNullPrototype: true }), {
        minLength: 1,
      }),
    )
  const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })

  it('are what was written, wherever the chunks are cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        sizes,
        fc.constantFrom(',', ';', '\t', '^'),
        fc.constantFrom('\n', '\r\n'),
        async (rows, by, delimiter, lineEnding) => {
          const bytes = new Uint8Array(await new Response(writeCsv(rows, { delimiter, lineEnding })).arrayBuffer())
          expect(await read(cut(bytes, by), delimiter)).toEqual(rows)
        },
      ),
      { numRuns: 2_000 },
    )
  })

  it('need no line ending at the end, and skip empty lines', async () => {
    expect(await read(cut(encode('"sf__Id","sf__Error"\r\n\r\n"","REQUIRED_FIELD_MISSING:x:Name --"'), [3]))).toEqual([
      { sf__Id: '', sf__Error: 'REQUIRED_FIELD_MISSING:x:Name --' },
    ])
    expect(await read(cut(encode(''), [1]))).toEqual([])
    expect(createCsvScanner().end()).toEqual([])
  })

  it.each([
    ['a quote that is open at the end', 'a,b\n"1,2'],
    ['text behind a closing quote', 'a,b\n"1"x,2\n'],
    ['a line that is too short', 'a,b\n1\n'],
  ])('is refused with %s', async (_, text) => {
    await expect(read(cut(encode(text), [2]))).rejects.toMatchObject({ code: 'contract_broken' })
  })

  it('lets go of the rest when the reader stops', async () => {
    let cancelled = false
    const stream = new ReadableStream<Uint8Array>({
      pull: (controller) => controller.enqueue(encode('a\n1\n')),
      cancel: () => {
        cancelled = true
      },
    })
    for await (const _ of readCsv(stream)) break
    expect(cancelled).toBe(true)
  })
})
