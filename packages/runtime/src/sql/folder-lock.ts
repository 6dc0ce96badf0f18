import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { refuse } from '@waymark/core'

/** The one who may use a folder. */
export interface FolderLock {
  release(): Promise<void>
}

type Platform = 'linux' | 'win32' | 'other'

const here = (): Platform => (process.platform === 'linux' ? 'linux' : process.platform === 'win32' ? 'win32' : 'other')

// The system takes an abstract socket and a pipe away with their process, so nothing is ever left over.
function addressOf(folder: string, platform: Platform): string {
  const name = `waymark-${createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 32)}`
  if (platform === 'linux') return `\0${name}`
  // A path in the temporary folder, because the path of a socket may have no more than 104 bytes.
  return platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

function listen(address: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined)
      else reject(error)
    })
    server.listen(address, () => {
      server.unref()
      resolve(server)
    })
  })
}

/** Whether somebody listens behind a socket file. The system answers for a process whose event loop stands still. */
function isAlive(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function readOwner(file: string): string {
  try {
    const { pid, host } = JSON.parse(readFileSync(file, 'utf8')) as { pid: number; host: string }
    return `process ${pid} on ${host}`
  } catch {
    return 'another process'
  }
}

/**
 * Makes this process the only owner of a folder, which is made when it is missing. The lock ends with the process, however it
 * ends. It holds among the processes of one machine (on Linux: of one network namespace).
 *
 * @throws RefusedError `unavailable` when another process has it; the message names that process.
 */
export async function lockFolder(folder: string, platform = here()): Promise<FolderLock> {
  mkdirSync(folder, { recursive: true })
  const address = addressOf(folder, platform)
  const file = join(folder, 'owner.json')
  let server = await listen(address)
  if (!server && platform === 'other' && !(await isAlive(address))) {
    rmSync(address, { force: true })
    server = await listen(address)
  }
  if (!server) {
    const message = `the folder ${folder} is in use by ${readOwner(file)}. Stop that process, or give another folder`
    throw refuse('unavailable', message)
  }
  const holder = server
  writeFileSync(file, `${JSON.stringify({ pid: process.pid, host: hostname() })}\n`)
  return {
    release() {
      rmSync(file, { force: true })
      return new Promise((resolve) => holder.close(() => resolve()))
    },
  }
}
