import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { blobsContract, describeChecks } from '@waymark/core/testing'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { blobPath } from './blob-path.js'
import { folderBlobs } from './folder-blobs.js'
import { nameOfWriting } from './leftovers.js'

const newFolder = () => mkdtemp(join(tmpdir(), 'waymark-blobs-'))

async function* chunks(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text)
}

async function textOf(stream: AsyncIterable<Uint8Array> | undefined): Promise<string | undefined> {
  if (!stream) return undefined
  const found: Uint8Array[] = []
  for await (const chunk of stream) found.push(chunk)
  return Buffer.concat(found).toString()
}

describeChecks(
  'blobs in a folder',
  blobsContract,
  async () => {
    const folder = await newFolder()
    const blobs = await folderBlobs({ folder: join(folder, 'made', 'here') })
    return { blobs, dispose: () => rm(folder, { recursive: true }) }
  },
  { describe, it },
)

let folder: string
beforeEach(async () => {
  folder = await newFolder()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const filesOf = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))

it('opened again, it has what was written, in files whose names can be read, for their owner only', async () => {
  const first = await folderBlobs({ folder })
  await first.write('cases/case_1/file-1', chunks('one'))
  await first.write('cases/Été', chunks('two'))
  const again = await folderBlobs({ folder })
  expect(await textOf(await again.read('cases/case_1/file-1'))).toBe('one')
  expect((await filesOf()).sort()).toEqual(['cases/=c3=89t=c3=a9.blob', 'cases/case_1/file-1.blob'])
  expect((await stat(join(folder, 'cases/case_1/file-1.blob'))).mode & 0o777).toBe(0o600)
})

it('a failed write leaves no file, and removing the last blob of a folder removes the folder', async () => {
  const blobs = await folderBlobs({ folder })
  await blobs.write('a/b/c', chunks('one'))
  await expect(blobs.write('a/b/d', chunks('too long'), { maximum: 3 })).rejects.toMatchObject({
    code: 'payload_too_large',
    facts: { maximum: 3 },
  })
  expect(await filesOf()).toEqual(['a/b/c.blob'])
  await blobs.remove('a/b/c')
  expect(await readdir(folder)).toEqual(['.writing'])
})

it('writes and removals of neighbours, all at once, keep every blob that was written last', async () => {
  const blobs = await folderBlobs({ folder })
  const one = async (name: string) => {
    for (let at = 0; at < 20; at++) {
      await blobs.write(`deep/in/${name}`, chunks(`${name}${at}`))
      await blobs.remove(`deep/in/${name}`)
    }
    await blobs.write(`deep/in/${name}`, chunks(name))
  }
  const names = ['a', 'b', 'c', 'd']
  await Promise.all(names.map(one))
  expect(await Promise.all(names.map(async (name) => textOf(await blobs.read(`deep/in/${name}`))))).toEqual(names)
})

it('the start sweeps what a dead writer left, and keeps what a living one writes', async () => {
  const writings = join(folder, '.writing')
  await mkdir(writings)
  const dead = spawnSync(process.execPath, ['--version']).pid
  const living = process.ppid
  const host = encodeURIComponent(hostname()).replaceAll('.', '%2E')
  const names = {
    dead: `${host}.${dead}.1.x`,
    living: `${host}.${living}.1.x`,
    own: nameOfWriting('x'),
    predecessor: `${host}.${process.pid}.0.x`,
    elsewhere: 'another.1.1.x',
    forgotten: 'another.1.2.x',
  }
  for (const name of Object.values(names)) await writeFile(join(writings, name), 'half')
  const old = new Date('2020-01-01T00:00:00Z')
  for (const name of [names.predecessor, names.forgotten]) await utimes(join(writings, name), old, old)
  await folderBlobs({ folder })
  expect((await readdir(writings)).sort()).toEqual([names.elsewhere, names.living, names.own].sort())
})

it('a process that is killed while it writes leaves the old bytes, and nothing half written after the next start', async () => {
  const blobs = await folderBlobs({ folder })
  await blobs.write('a', chunks('before'))
  const program = `
    import { folderBlobs } from ${JSON.stringify(new URL('../blobs.ts', import.meta.url).href)}
    const blobs = await folderBlobs({ folder: ${JSON.stringify(folder)} })
    async function* source() {
      yield new Uint8Array(100_000)
      process.kill(process.pid, 'SIGKILL')
      await new Promise(() => {})
    }
    await blobs.write('a', source())`
  const flags = ['--import', 'tsx', '--conditions=@waymark/source', '--input-type=module', '-e', program]
  const { signal, stderr } = spawnSync(process.execPath, flags, { encoding: 'utf8' })
  expect({ signal, stderr }).toEqual({ signal: 'SIGKILL', stderr: '' })
  expect(await readdir(join(folder, '.writing'))).toHaveLength(1)
  const again = await folderBlobs({ folder })
  expect(await readdir(join(folder, '.writing'))).toEqual([])
  expect(await textOf(await again.read('a'))).toBe('before')
})

it('bytes that are removed before they are read are refused, and a reader that never comes keeps no file open', async () => {
  const blobs = await folderBlobs({ folder })
  await blobs.write('a', chunks('one'))
  const reading = await blobs.read('a')
  await blobs.remove('a')
  await expect(textOf(reading)).rejects.toMatchObject({ code: 'not_found' })
})

it('refuses a key that is longer than every store takes', async () => {
  const blobs = await folderBlobs({ folder })
  await blobs.write('é'.repeat(450), chunks('long'))
  expect(await textOf(await blobs.read('é'.repeat(450)))).toBe('long')
  await expect(blobs.write('é'.repeat(451), chunks('x'))).rejects.toMatchObject({ code: 'internal_error' })
})

const anyName = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }),
    fc.constantFrom('a', 'A', 'a.blob', '~', '=41', 'a~'),
  )
  .map((name) => name.replaceAll('/', '_'))
const anyKey = fc.array(anyName, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'))

it('no two keys share a path, no file is another’s folder, and every name is plain', () => {
  fc.assert(
    fc.property(anyKey, anyKey, (one, other) => {
      const [path, otherPath] = [blobPath(one), blobPath(other)]
      expect(path.every((name) => /^[a-z0-9_=-]{1,200}(~|\.blob)?$/.test(name))).toBe(true)
      const isFolderOf = path.every((name, at) => name === otherPath[at])
      expect(isFolderOf).toBe(one === other)
    }),
  )
})

it('a blob is the bytes that were written', async () => {
  const blobs = await folderBlobs({ folder })
  await blobs.write('a/b', chunks('exactly ', 'these'))
  expect(await readFile(join(folder, 'a/b.blob'), 'utf8')).toBe('exactly these')
})
