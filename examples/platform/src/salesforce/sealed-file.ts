import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Vault } from '@waymark/core/ports'

/** A text that is kept in a file, which nobody can read without the sealing keys. */
export interface SealedFile {
  /** Undefined when there is none yet. Rejects when it cannot be opened. */
  read(): Promise<string | undefined>
  /** Takes the place of what was there, whole or not at all. */
  write(text: string): Promise<void>
}

/** Keeps a text in a file. The context says what it is, and must be the same for both. */
export function sealedFile(path: string, vault: Vault, context: string): SealedFile {
  let last: Promise<unknown> = Promise.resolve()

  async function replace(text: string): Promise<void> {
    const draft = `${path}.draft`
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, await vault.seal(text, context), { mode: 0o600 })
    await rename(draft, path)
  }

  return {
    async read() {
      const sealed = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined
        throw error
      })
      return sealed === undefined ? undefined : vault.open(sealed, context)
    },
    write(text) {
      const written = last.then(() => replace(text))
      last = written.catch(() => {})
      return written
    },
  }
}
