import { readdir, rm, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { systemClock } from '@waymark/core'

const day = 86_400_000
const host = encodeURIComponent(hostname()).replaceAll('.', '%2E')
let count = 0

/** A name for a file that is being written: it tells whose it is, so that a later start can tell whether its writer lives. */
export function nameOfWriting(unique: string): string {
  count += 1
  return `${host}.${process.pid}.${count}.${unique}`
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function isLeft(name: string, modified: number): boolean {
  const now = systemClock.now().getTime()
  const [writer, pid] = name.split('.')
  if (now - modified > day) return true
  if (writer !== host) return false
  // In a container every process has the same number; what is older than this process was its predecessor's.
  if (Number(pid) === process.pid) return modified < now - process.uptime() * 1000
  return !isAlive(Number(pid))
}

/** Removes what writers that died left half written: those of this machine at once, others' after a day. Gives how many. */
export async function sweepLeftovers(folder: string): Promise<number> {
  let swept = 0
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => undefined)
    if (!found || !isLeft(name, found.mtimeMs)) continue
    await rm(path, { force: true })
    swept += 1
  }
  return swept
}
