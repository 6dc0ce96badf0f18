import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('..', import.meta.url))
const running = new Set<ChildProcess>()

/** Ends every program that is left over. */
export function killPrograms(): void {
  for (const child of running) child.kill('SIGKILL')
  running.clear()
}

/** A free port of this machine. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  await once(server, 'close')
  return port
}

/** A line of the log that the program writes. */
export interface LogLine {
  readonly message: string
  readonly [field: string]: unknown
}

/** The platform as a process of its own. */
export interface Program {
  readonly child: ChildProcess
  /** What it wrote to its error stream, line by line. */
  readonly lines: readonly string[]
  /** What it told people. */
  readonly output: readonly string[]
  readonly exit: Promise<number | null>
  /** The first line of the log with this message; fails when the program ends without it. */
  logged(message: string): Promise<LogLine>
}

/** Starts the platform. Nothing is set but what is given. */
export function startProgram(environment: Readonly<Record<string, string>>): Program {
  const child = spawn(process.execPath, ['--import', 'tsx', '--conditions=@waymark/source', 'src/main.ts'], {
    cwd: folder,
    env: environment,
  })
  running.add(child)
  const lines: string[] = []
  const errors = createInterface(child.stderr)
  errors.on('line', (line) => lines.push(line))
  const output: string[] = []
  child.stdout.on('data', (chunk: Buffer) => output.push(String(chunk)))
  const exit = once(child, 'close').then(([code]) => code as number | null)
  const find = (message: string) =>
    lines
      .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as LogLine] : []))
      .find((line) => line.message === message)

  async function logged(message: string): Promise<LogLine> {
    for (;;) {
      const line = find(message)
      if (line) return line
      const ended = await Promise.race([once(errors, 'line').then(() => false), exit.then(() => true)])
      if (ended && !find(message)) throw new Error(`it ended without telling ${message}:\n${lines.join('\n')}`)
    }
  }
  return { child, lines, output, exit, logged }
}

/** Starts it on a free port; settles when it answers. */
export async function startOnFreePort(
  environment: Readonly<Record<string, string>>,
): Promise<Program & { readonly url: string; readonly port: number }> {
  const program = startProgram({ PORT: '0', ...environment })
  const { port } = await program.logged('listening')
  return { ...program, url: `http://127.0.0.1:${port}`, port: Number(port) }
}

/** Signs a demo person in, and gives the token. */
export async function signInAt(url: string, person: string): Promise<string> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/api/sign-in`, { method: 'POST', headers, body: JSON.stringify({ person }) })
  return ((await answer.json()) as { token: string }).token
}
