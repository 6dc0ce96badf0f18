import { type FileHandle, mkdir, open, rename, rmdir } from 'node:fs/promises'
import { dirname, join, sep } from 'node:path'

const isCode = (error: unknown, ...codes: string[]) => codes.includes((error as NodeJS.ErrnoException)?.code ?? '')

/** What a promise gives, or undefined when there is no such file. */
export function unlessMissing<T>(promise: Promise<T>): Promise<T | undefined> {
  return promise.catch((error: unknown) => {
    if (isCode(error, 'ENOENT', 'ENOTDIR')) return undefined
    throw error
  })
}

/** Makes the names in a folder survive a loss of power. Windows has no such call, and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await unlessMissing(open(path, 'r'))
  // Somebody removed the folder meanwhile, which needs no flush.
  if (!handle) return
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function makeFolders(folder: string, root: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true, mode: 0o700 })
  if (first === undefined) return
  // Each new folder is a name in the one above it.
  for (let at = folder; at.length >= first.length && at !== root; at = dirname(at)) await syncFolder(dirname(at))
}

/** Puts a finished file in its place, in one step, for good. */
export async function moveIntoPlace(from: string, to: string, root: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await makeFolders(dirname(to), root)
      await rename(from, to)
      break
    } catch (error) {
      // Somebody who removed the last blob of this folder took the folder away in between.
      if (!isCode(error, 'ENOENT') || attempt === 10) throw error
    }
  }
  await syncFolder(dirname(to))
}

/** Removes the folders above a removed file that hold nothing any more. */
export async function pruneFolders(path: string, root: string): Promise<void> {
  for (let at = dirname(path); at.startsWith(join(root, sep)) && at !== root; at = dirname(at)) {
    const isGone = await rmdir(at).then(
      () => true,
      () => false,
    )
    if (!isGone) return
  }
}

/** Writes every byte of a chunk; one call of the system may take fewer. */
export async function writeChunk(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  for (let at = 0; at < chunk.byteLength; ) {
    const { bytesWritten } = await handle.write(chunk, at)
    at += bytesWritten
  }
}
