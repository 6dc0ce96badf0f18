import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Starts a program of the bench in a process of its own, and gives the first message that it sends. */
export async function startChild(file, parameters = []) {
  const child = fork(fileURLToPath(new URL(`../${file}`, import.meta.url)), parameters, {
    stdio: ['ignore', 2, 2, 'ipc'],
  })
  const message = await new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code} before it said anything`)))
  })
  return { message, stop: () => child.kill() }
}
