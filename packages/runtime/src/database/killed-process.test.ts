import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runKills } from '../../fixtures/kill/run.js'

const folder = mkdtempSync(join(tmpdir(), 'waymark-killed-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a process that is killed while it writes loses nothing that it acknowledged and doubles nothing', async () => {
  const outcome = await runKills(join(folder, 'database'), join(folder, 'mail'), 2, 60)
  const { acknowledged, arrivals, firstStart, slowestRestart, ...rest } = outcome
  expect(acknowledged).toBeGreaterThanOrEqual(60)
  expect(rest).toEqual({
    lost: [],
    documents: 120,
    isDense: true,
    answered: 120,
    events: 120,
    mails: 120,
  })
  // A mail that was taken just before the kill is sent once more, under its Message-ID.
  expect(arrivals).toBeGreaterThanOrEqual(120)
}, 60_000)
