import * as z from 'zod/mini'
import { createMock } from '@waymark/core/testing'
import { createHandler, implement, idempotencyRecords } from '@waymark/core/server'
import { createConnection, callRoute } from '@waymark/core/http'
import { defineRoute, id } from '@waymark/core/wire'
import { coreErrorCodes } from '@waymark/core'
import { defineCollection } from '@waymark/core/ports'
const docs = defineCollection<any>({ name: 'docs', schemaVersion: 1, indexes: [] })
const noteJson = z.object({ id: z.string(), title: z.string(), state: z.string(), createdAt: z.string(), version: z.int(), tags: z.array(z.string()) })
const get = defineRoute({ operation: 'getNote', method: 'GET', path: '/notes/{noteId}', capability: 'use', params: z.strictObject({ noteId: id() }), answer: noteJson })
const more = Array.from({ length: 20 }, (_, i) => defineRoute({ operation: 'op' + i, method: 'GET', path: `/things${i}/{noteId}`, capability: 'use', params: z.strictObject({ noteId: id() }), answer: noteJson }))
const person = { id: 'u1', account: 'acme', accounts: ['acme'], name: 'N', email: 'n@x', capabilities: ['use'] }
let s0 = performance.now()
const make = () => createMock({ baseUrl: 'https://notes.test/api', principals: { nora: person }, serve: (ports) => ({
  collections: [idempotencyRecords, docs] as any, jobs: {},
  prepare: async () => { await ports.database.transaction(async (tx) => { for (let i = 0; i < 100; i++) await tx.forAccount('acme').insert(docs, { id: 'note_' + i, account: 'acme', title: 'hello', state: 'open', createdAt: '2026-01-05T09:00:00.000Z', tags: ['a', 'b'] } as any) }) },
  handler: createHandler({ ...ports.hosting, codes: coreErrorCodes, implementations: [get, ...more].map((r) => implement(r, { run: ({ call, params }) => call.transaction((tx) => tx.forAccount(call.principal.account).get(docs, params.noteId), { reads: true }), write: (d: any) => ({ id: d.id, title: d.title, state: d.state, createdAt: d.createdAt, version: d.version, tags: [...d.tags] }) })) }),
}) })
let mock = make(); console.log('first start ms', (performance.now() - s0).toFixed(2))
s0 = performance.now(); for (let i = 0; i < 50; i++) make(); console.log('start ms', ((performance.now() - s0) / 50).toFixed(2))
await mock.ready()
const headers = { authorization: 'Bearer nora', accept: 'application/json' }
const url = 'https://notes.test/api/notes/note_7'
const request = new Request(url, { headers })
const connection = createConnection({ baseUrl: 'https://notes.test/api', token: 'nora', fetch: mock.fetch })
const canned = createConnection({ baseUrl: 'https://notes.test/api', token: 'nora', fetch: async () => new Response('{"id":"note_7","title":"hello","state":"open","createdAt":"2026-01-05T09:00:00.000Z","version":1,"tags":["a","b"]}', { headers: { 'content-type': 'application/json' } }) })
const cases: Record<string, () => Promise<unknown>> = {
  newRequest: async () => { new Request(url, { headers }) },
  newReqRes: async () => { new Request(url, { headers }); await new Response('{"a":1}', { status: 200, headers: { 'content-type': 'application/json', 'x-request-id': 'r', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', etag: '"1"' } }).text() },
  handler: () => mock.handler(request),
  handlerReq: () => mock.handler(new Request(url, { headers })),
  handlerReqText: async () => (await mock.handler(new Request(url, { headers }))).text(),
  mockFetch: async () => (await mock.fetch(url, { headers })).text(),
  clientCanned: () => callRoute(canned, get, { params: { noteId: 'note_7' } }),
  client: () => callRoute(connection, get, { params: { noteId: 'note_7' } }),
}
const only = process.argv[2]
for (let r = 0; r < 3; r++) { const o: Record<string, string> = {}; for (const k in cases) { if (only && k !== only) continue
  for (let i = 0; i < 1000; i++) await cases[k]!(); const n = only ? 100000 : 10000; const s = process.cpuUsage(); for (let i = 0; i < n; i++) await cases[k]!(); const e = process.cpuUsage(s); const us = (e.user + e.system) / n; o[k] = us.toFixed(0) + 'us=' + (1e6 / us | 0) + '/s' } console.log(JSON.stringify(o)) }
{ let i = 0; const s = performance.now(); await Promise.all(Array.from({ length: 50 }, async () => { while (i++ < 20000) await cases.client!() })); console.log('client c=50', (20000 / (performance.now() - s) * 1000) | 0) }
