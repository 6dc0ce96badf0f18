// Requires every door named on the command line, uses it, and prints what it exports.
const { exercise } = require('./exercises.cjs')

async function main() {
  const found = {}
  for (const door of process.argv.slice(2)) {
    found[door] = Object.keys(require(door)).sort()
    await exercise(door, async (name) => require(name))
  }
  console.log(JSON.stringify(found))
}

main()
