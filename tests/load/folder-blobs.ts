import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { refuse } from '@waymark/core'
import type { Blobs } from '@waymark/core/ports'

/** Blobs in a folder, as small as the port allows: so that the test measures the service and not a store in memory. */
export function folderBlobs(folder: string): Blobs {
  return {
    async write(key, bytes, { maximum = Number.POSITIVE_INFINITY, signal } = {}) {
      const path = join(folder, key)
      await mkdir(dirname(path), { recursive: true })
      const hash = createHash('sha256')
      const file = await open(path, 'w')
      let size = 0
      try {
        for await (const chunk of bytes) {
          signal?.throwIfAborted()
          size += chunk.length
          if (size > maximum) throw refuse('payload_too_large')
          hash.update(chunk)
          await file.write(chunk)
        }
        return { size, checksum: hash.digest('hex') }
      } catch (error) {
        await rm(path, { force: true })
        throw error
      } finally {
        await file.close()
      }
    },
    async read(key, range) {
      const options = range && { start: range.start, end: range.end - 1 }
      return createReadStream(join(folder, key), options)
    },
    remove: (key) => rm(join(folder, key), { force: true }),
  }
}
