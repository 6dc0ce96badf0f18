import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readKeyFile, rotateKeyFile } from './key-file.js'
import { parseKeys } from './key-text.js'
import { keyVault } from './key-vault.js'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'waymark-keys-'))
  path = join(folder, 'below', 'vault.keys')
})
afterEach(() => rm(folder, { recursive: true }))

const messageOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'nothing was refused',
    (error: Error) => error.message,
  )
const base64 = Buffer.from('canary-key-canary-key-canary-key').toString('base64')

it('makes a file with one key for its owner only, and reads the same key from then on', async () => {
  const made = await readKeyFile(path)
  expect(made.map(({ id, key }) => [id, key.byteLength])).toEqual([['k1', 32]])
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect((await stat(join(folder, 'below'))).mode & 0o777).toBe(0o700)
  expect(await readKeyFile(path)).toEqual(made)
})

it('many that start at once get one key, and leave one file', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => readKeyFile(path)))
  expect(new Set(all.map(([one]) => Buffer.from(one?.key ?? []).toString('hex'))).size).toBe(1)
  expect(await readdir(join(folder, 'below'))).toEqual(['vault.keys'])
})

it('a rotation adds a key, which seals, and keeps the old one, which opens', async () => {
  const sealed = await keyVault({ keys: await readKeyFile(path) }).seal('swordfish', 'here')
  expect([await rotateKeyFile(path), await rotateKeyFile(path)]).toEqual(['k2', 'k3'])
  const vault = keyVault({ keys: await readKeyFile(path) })
  expect([vault.newest, await vault.open(sealed, 'here')]).toEqual(['k3', 'swordfish'])
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect(await readdir(join(folder, 'below'))).toEqual(['vault.keys'])
})

it('refuses a file that others may read, and what is no file', async () => {
  await readKeyFile(path)
  for (const mode of [0o604, 0o640, 0o602, 0o666]) {
    await chmod(path, mode)
    expect(await messageOf(readKeyFile(path))).toBe(
      `the key file ${path} is open to others. Run chmod 600 on it, and rotate its keys`,
    )
  }
  await mkdir(join(folder, 'a-folder'))
  expect(await messageOf(readKeyFile(join(folder, 'a-folder')))).toBe(`the key file ${folder}/a-folder is not a file`)
})

it('refuses a malformed file by the line of its fault, and leaves it as it is', async () => {
  await mkdir(join(folder, 'below'))
  const form = 'is not id:key, where the key is the base64 of 32 bytes'
  for (const [text, fault] of [
    ['', 'there is no key in it'],
    ['# only a comment\n', 'there is no key in it'],
    [`k1:${base64}\n\nk2:${base64.slice(4)}\n`, `line 3 ${form}`],
    [`${base64}\n`, `line 1 ${form}`],
    [`k1:${base64}AAAA\n`, `line 1 ${form}`],
    [`k1:${base64}\nk1:${base64}\n`, 'the id k1 is there twice'],
  ] as const) {
    await writeFile(path, text, { mode: 0o600 })
    const message = await messageOf(readKeyFile(path))
    expect(message).toBe(`the key file ${path}: ${fault}`)
    expect(message).not.toContain(base64.slice(0, 20))
    expect(await readFile(path, 'utf8')).toBe(text)
  }
})

it('reads keys from an environment variable, divided by commas, in either base64', () => {
  const url = Buffer.alloc(32, 255).toString('base64url')
  expect(parseKeys(` k1:${base64}, later:${url} # note\n`, 'VAULT_KEYS')).toEqual([
    { id: 'k1', key: Buffer.from(base64, 'base64') },
    { id: 'later', key: Buffer.alloc(32, 255) },
  ])
  expect(() => parseKeys(`k1:${base64} k2:${base64}`, 'VAULT_KEYS')).toThrow(/^VAULT_KEYS: line 1 is not id:key/)
})
