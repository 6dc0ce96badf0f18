import { readFile, realpath, stat } from 'node:fs/promises'
import { join, resolve, sep } from 'node:path'
import { getMimeType } from 'hono/utils/mime'

/** A file of the built console. */
export interface ConsoleFile {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: string
  /** Its name changes with its content, so it can be kept for good. */
  readonly isHashed: boolean
}

/** The built console. */
export interface ConsoleFiles {
  /** The page that every address of the console begins with; undefined before it is built. */
  page(): Promise<string | undefined>
  /** The file at a path of the site; undefined for whatever else, and for all that is not inside the folder. */
  find(path: string): Promise<ConsoleFile | undefined>
}

// One name after the other, each with a letter or digit in front: no hidden file, no way up, no drive.
const sitePath = /^(?:\/[\w-][\w.-]*)+$/

/** Reads the console from a folder, which may be built later. */
export function createConsoleFiles(folder: string): ConsoleFiles {
  const root = resolve(folder)

  async function read(path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    try {
      const [place, home] = await Promise.all([realpath(join(root, path)), realpath(root)])
      if (!place.startsWith(home + sep) || !(await stat(place)).isFile()) return undefined
      return await readFile(place)
    } catch {
      return undefined
    }
  }

  return {
    async page() {
      const bytes = await read('index.html')
      return bytes && new TextDecoder().decode(bytes)
    },
    async find(path) {
      // The page has its own way, with a fresh nonce.
      if (!sitePath.test(path) || path === '/index.html') return undefined
      const bytes = await read(path)
      if (!bytes) return undefined
      const type = getMimeType(path) ?? 'application/octet-stream'
      return { bytes, type, isHashed: path.startsWith('/assets/') }
    },
  }
}
