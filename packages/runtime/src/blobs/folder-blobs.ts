import { randomUUID } from 'node:crypto'
import { mkdir, open, rm, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { refuse } from '@waymark/core'
import type { Blobs } from '@waymark/core/ports'
import { checkBlobKey } from './blob-key.js'
import { blobPath } from './blob-path.js'
import { moveIntoPlace, pruneFolders, unlessMissing, writeChunk } from './folder-files.js'
import { nameOfWriting, sweepLeftovers } from './leftovers.js'
import { measureSource } from './measured-source.js'

/** Where blobs are kept. */
export interface FolderBlobsOptions {
  /** A folder for these blobs alone, on one file system. It is made when it is not there, for its owner only. */
  readonly folder: string
}

const chunkSize = 65_536

async function* readFile(path: string, start: number, end: number): AsyncGenerator<Uint8Array> {
  // Opened when the first byte is asked for: a reader that never comes must not keep a file open.
  const handle = await unlessMissing(open(path, 'r'))
  if (!handle) throw refuse('not_found', 'these bytes were removed before they were read')
  try {
    for (let at = start; at < end; ) {
      const buffer = new Uint8Array(Math.min(chunkSize, end - at))
      const { bytesRead } = await handle.read(buffer, 0, buffer.byteLength, at)
      if (bytesRead === 0) return
      at += bytesRead
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await handle.close()
  }
}

/**
 * Blobs in a folder. A write goes to a file beside, is flushed to the disk and then takes its place in one step, so that a crash or a
 * loss of power leaves the old bytes or the new ones. What a crash left half written is removed here, at the start. Several processes
 * of one machine may share a folder.
 */
export async function folderBlobs(options: FolderBlobsOptions): Promise<Blobs> {
  const root = resolve(options.folder)
  // No encoded name has a dot in front.
  const writings = join(root, '.writing')
  await mkdir(writings, { recursive: true, mode: 0o700 })
  await sweepLeftovers(writings)

  const pathOf = (key: string) => {
    checkBlobKey(key)
    return join(root, ...blobPath(key))
  }

  return {
    async write(key, bytes, writeOptions = {}) {
      const path = pathOf(key)
      const source = measureSource(bytes, writeOptions)
      const writing = join(writings, nameOfWriting(randomUUID()))
      const handle = await open(writing, 'wx', 0o600)
      try {
        try {
          for await (const chunk of source.chunks) await writeChunk(handle, chunk)
          await handle.sync()
        } finally {
          await handle.close()
        }
        await moveIntoPlace(writing, path, root)
        return source.facts()
      } catch (error) {
        await rm(writing, { force: true }).catch(() => {})
        throw error
      }
    },
    async read(key, { start, end } = { start: 0, end: Number.POSITIVE_INFINITY }) {
      const path = pathOf(key)
      return (await unlessMissing(stat(path))) && readFile(path, start, end)
    },
    async remove(key) {
      const path = pathOf(key)
      await rm(path, { force: true })
      await pruneFolders(path, root)
    },
  }
}
