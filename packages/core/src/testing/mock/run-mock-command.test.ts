import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { mockNotes } from '../../../fixtures/mock-notes.js'
import type { Listening } from '../../server/listen.js'
import { runMockCommand } from './run-mock-command.js'

const running: Listening[] = []
const folders: string[] = []

afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()))
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })))
})

async function run(...argv: string[]) {
  const printed: string[] = []
  const failed: string[] = []
  const mocks: ReturnType<typeof mockNotes>[] = []
  const listening = await runMockCommand({
    name: '@waymark/notes',
    argv,
    createMock(settings) {
      const mock = mockNotes(settings)
      mocks.push(mock)
      return mock
    },
    output: { print: (line) => printed.push(line), fail: (line) => failed.push(line) },
  })
  if (listening) running.push(listening)
  return { listening, printed, failed, mock: mocks[0] }
}

async function fileOf(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-faults-'))
  folders.push(folder)
  const path = join(folder, 'faults.json')
  await writeFile(path, text)
  return path
}

const authorization = { authorization: 'Bearer nora' }

describe('npx @waymark/notes mock', () => {
  it('answers on a port, and says where and as whom', async () => {
    const { listening, printed, failed } = await run('mock', '--port', '0')
    const url = `http://127.0.0.1:${listening?.port}/api`
    expect(printed).toEqual([
      `@waymark/notes answers at ${url}`,
      `OpenAPI: ${url}/openapi.json`,
      'Authorization: Bearer nora   Nora Lind <nora@acme.example>, account account_acme',
      'Authorization: Bearer ravi   Ravi Shah <nora@acme.example>, account account_acme',
    ])
    expect(failed).toEqual([])
    expect((await fetch(`${url}/notes`, { headers: authorization })).status).toBe(200)
    expect(await (await fetch(`${url}/openapi.json`)).json()).toEqual({ openapi: '3.1.0' })
  })

  it('takes a seed and a file of faults, and its clock runs', async () => {
    const faults = await fileOf(
      '[{ "operation": "listNotes", "do": { "slow": "100 milliseconds" } }, { "do": { "status": 503 } }]',
    )
    const { listening, mock } = await run('mock', '--port=0', '--seed', 'spring', '--faults', faults)
    const before = mock?.clock.now().getTime() ?? 0
    const url = listening?.url ?? ''
    expect((await fetch(`${url}/notes/note_1`, { headers: authorization })).status).toBe(503)
    expect((await fetch(`${url}/notes`, { headers: authorization })).status).toBe(200)
    expect((mock?.clock.now().getTime() ?? 0) - before).toBeGreaterThanOrEqual(100)
    expect(mock?.ids.next('note')).toBe(mockNotes({ seed: 'spring' }).ids.next('note'))
  })

  it('ends when the process is told to', async () => {
    const before = process.listenerCount('SIGTERM')
    const { listening } = await run('mock', '--port', '0')
    expect(process.listenerCount('SIGTERM')).toBe(before + 1)
    process.emit('SIGTERM')
    await expect
      .poll(() =>
        fetch(listening?.url ?? '').then(
          () => 'answers',
          () => 'gone',
        ),
      )
      .toBe('gone')
    expect([process.listenerCount('SIGTERM'), process.listenerCount('SIGINT')]).toEqual([before, before])
  })

  it('explains itself', async () => {
    const { listening, printed, failed } = await run('--help')
    expect([listening, failed, printed[0]?.split('\n')[0]]).toEqual([
      undefined,
      [],
      'npx @waymark/notes mock [--port 4020] [--host 127.0.0.1] [--seed waymark] [--faults faults.json]',
    ])
  })

  it('says in a line what is wrong, and starts nothing', async () => {
    const { listening } = await run('mock', '--port', '0')
    const cases: [argv: string[], line: string][] = [
      [[], 'a command is missing: use mock, or --help'],
      [['serve'], 'there is no command serve: use mock, or --help'],
      [['mock', '--port', 'http'], '--port must be a number from 0 to 65535, not http'],
      [['mock', '--port', '70000'], '--port must be a number from 0 to 65535, not 70000'],
      [['mock', '--speed', '9'], "Unknown option '--speed'"],
      [
        ['mock', '--port', String(listening?.port)],
        `the port ${listening?.port} is taken: choose another one with --port, or 0 for a free one`,
      ],
      [['mock', '--faults', 'nothing.json'], '--faults: nothing.json cannot be read'],
      [['mock', '--faults', await fileOf('{')], 'is no JSON'],
      [['mock', '--faults', await fileOf('{}')], 'must hold a list of fault rules'],
      [
        ['mock', '--faults', await fileOf('[{ "do": "explode" }]')],
        'the fault rule {"do":"explode"} needs as do one of',
      ],
      [['mock', '--faults', await fileOf('[{ "operation": "x", "do": "reset" }]')], 'names the operation x'],
    ]
    for (const [argv, line] of cases) {
      const { listening: started, failed } = await run(...argv)
      expect([started, failed], argv.join(' ')).toEqual([undefined, [expect.stringContaining(line)]])
    }
  })
})
