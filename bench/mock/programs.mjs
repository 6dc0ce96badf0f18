import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'

const pathOf = (file) => fileURLToPath(new URL(file, import.meta.url))

/** Programs that mock the same service on a port, as they are called with one. */
export const programs = [
  {
    name: 'ours, on a port',
    parameters: (port) => [pathOf('../../packages/cases/dist/cli.js'), 'mock', '--port', port],
  },
  {
    name: 'Prism, on a port',
    parameters: (port) => [
      pathOf('../node_modules/@stoplight/prism-cli/dist/index.js'),
      ...['mock', '--port', port, '--verboseLevel', 'error', pathOf('../../packages/cases/openapi.json')],
    ],
  },
]

/** Starts a program, and tells after how many milliseconds it answered for the first time. */
export async function startProgram({ name, parameters }) {
  const port = await freePort()
  const baseUrl = `http://127.0.0.1:${port}`
  const started = performance.now()
  const child = spawn(process.execPath, parameters(String(port)), { stdio: ['ignore', 'ignore', 2] })
  while (!(await answers(baseUrl))) {
    if (child.exitCode !== null) throw new Error(`${name} ended with ${child.exitCode}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  const start = performance.now() - started
  const stop = async () => {
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }
  return { baseUrl, start, stop }
}

const headers = { authorization: 'Bearer ada', accept: 'application/json' }

async function answers(baseUrl) {
  try {
    await (await fetch(`${baseUrl}/cases/case_1`, { headers })).text()
    return true
  } catch {
    return false
  }
}

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address()
  await new Promise((resolve) => server.close(resolve))
  return port
}
