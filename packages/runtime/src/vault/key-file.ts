import { randomBytes, randomUUID } from 'node:crypto'
import { type FileHandle, link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { refuse } from '@waymark/core'
import { parseKeys, writeKey } from './key-text.js'
import { keyLength, type SealingKey } from './sealing-key.js'

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException | undefined)?.code
const makeKey = (number: number): SealingKey => ({ id: `k${number}`, key: randomBytes(keyLength) })
const comment =
  '# Keys of the vault, oldest first. Whoever has them and the database reads every secret: keep a copy apart.\n'

async function checkAccess(handle: FileHandle, path: string): Promise<void> {
  const found = await handle.stat()
  if (!found.isFile()) throw refuse('internal_error', `the key file ${path} is not a file`)
  // Windows keeps access elsewhere than in these bits.
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw refuse('internal_error', `the key file ${path} is open to others. Run chmod 600 on it, and rotate its keys`)
}

async function readExisting(path: string): Promise<readonly SealingKey[] | undefined> {
  const handle = await open(path, 'r').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw refuse('internal_error', `the key file ${path} cannot be opened (${codeOf(error)})`)
  })
  if (!handle) return undefined
  try {
    await checkAccess(handle, path)
    return parseKeys(await handle.readFile('utf8'), `the key file ${path}`)
  } finally {
    await handle.close()
  }
}

/** Writes a whole file beside, flushed and for its owner only, and puts it in its place by `place`. */
async function writeBeside(
  path: string,
  keys: readonly SealingKey[],
  place: (from: string, to: string) => Promise<void>,
): Promise<void> {
  const beside = `${path}.${randomUUID()}`
  try {
    const handle = await open(beside, 'wx', 0o600)
    try {
      await handle.writeFile(comment + keys.map(writeKey).join(''))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await place(beside, path)
  } finally {
    await rm(beside, { force: true })
  }
}

/**
 * The keys of a file, oldest first. Where there is none, one with a new key is made, for its owner only; of two processes that
 * start at once, both get the same key.
 *
 * @throws RefusedError `internal_error` when others may read the file, or when it is malformed. Nothing of a key is in the error.
 */
export async function readKeyFile(path: string): Promise<readonly SealingKey[]> {
  const existing = await readExisting(path)
  if (existing) return existing
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  // A link fails where there is a file already, so it never replaces keys.
  await writeBeside(path, [makeKey(1)], link).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST')
      throw refuse('internal_error', `the key file ${path} cannot be made (${codeOf(error)})`)
  })
  const made = await readExisting(path)
  if (!made) throw refuse('internal_error', `the key file ${path} was removed while it was read`)
  return made
}

/**
 * Adds a new key to a file; it seals once the vault is made anew of {@link readKeyFile}. Gives its id. One process at a time.
 *
 * @throws RefusedError `internal_error` as {@link readKeyFile} does.
 */
export async function rotateKeyFile(path: string): Promise<string> {
  const keys = await readKeyFile(path)
  let number = keys.length + 1
  while (keys.some(({ id }) => id === `k${number}`)) number += 1
  const key = makeKey(number)
  await writeBeside(path, [...keys, key], rename)
  return key.id
}
