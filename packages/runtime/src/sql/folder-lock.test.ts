import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, it } from 'vitest'
import { startProgram } from '../../fixtures/start-program.js'
import { lockFolder } from './folder-lock.js'

const root = mkdtempSync(join(tmpdir(), 'waymark-lock-'))
const program = fileURLToPath(new URL('../../fixtures/lock-holder.ts', import.meta.url))
let folders = 0
const newFolder = () => join(root, `folder-${++folders}`)

afterAll(() => rmSync(root, { recursive: true, force: true }))

it('gives a folder, which it makes, to one at a time', async () => {
  const folder = newFolder()
  const lock = await lockFolder(folder)
  expect(existsSync(join(folder, 'owner.json'))).toBe(true)
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'unavailable' })
  await lock.release()
  expect(existsSync(join(folder, 'owner.json'))).toBe(false)
  await (await lockFolder(folder)).release()
})

it('does not mind the owner of another folder', async () => {
  const locks = await Promise.all([lockFolder(newFolder()), lockFolder(newFolder())])
  for (const lock of locks) await lock.release()
})

// A socket file is what systems without abstract sockets and pipes get.
for (const platform of ['linux', 'other'] as const) {
  const isPossible = platform === process.platform || platform === 'other'
  it.runIf(isPossible)(
    `refuses a process whose folder another holds with its event loop blocked, and takes it once that one was killed (${platform})`,
    async () => {
      const folder = newFolder()
      const holder = startProgram(program, [folder, platform])
      const exited = new Promise((resolve) => holder.once('exit', resolve))
      await new Promise((resolve) => holder.stdout.once('data', resolve))
      await expect(lockFolder(folder, platform)).rejects.toMatchObject({
        code: 'unavailable',
        message: `the folder ${folder} is in use by process ${holder.pid} on ${hostname()}. Stop that process, or give another folder`,
      })
      holder.kill('SIGKILL')
      await exited
      await (await lockFolder(folder, platform)).release()
    },
    30_000,
  )
}
