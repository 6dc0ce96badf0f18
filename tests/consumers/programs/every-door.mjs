// Imports every door named on the command line, uses it, and prints what it exports.
import { exercise } from './exercises.cjs'

const found = {}
for (const door of process.argv.slice(2)) {
  const exported = await import(door)
  found[door] = Object.keys(exported).sort()
  await exercise(door, (name) => import(name))
}
console.log(JSON.stringify(found))
