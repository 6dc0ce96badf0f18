import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { interleave, median } from '../harness/rounds.mjs'

const cwd = fileURLToPath(new URL('..', import.meta.url))
const rounds = 11
const empty = { name: 'an empty process', program: '' }

function timeOf(program) {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], {
      cwd,
      stdio: ['ignore', 'ignore', 2],
    })
    child.once('error', reject)
    child.once('exit', (code) => {
      if (code === 0) resolve(performance.now() - started)
      else reject(new Error(`a process that runs ${program} ended with ${code}`))
    })
  })
}

/** The milliseconds that importing a door adds to a fresh Node process, by its name. */
export async function importTimes(doors) {
  const subjects = [empty, ...doors.map(({ name, door }) => ({ name, program: `import ${JSON.stringify(door)}` }))]
  const figures = await interleave(subjects, rounds, ({ program }) => timeOf(program))
  const base = figures.get(empty.name)
  return new Map(
    doors.map(({ name }) => [name, median(figures.get(name).map((figure, round) => figure - base[round]))]),
  )
}
