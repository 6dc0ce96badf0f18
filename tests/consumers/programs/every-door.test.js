// Jest, in CommonJS, as most projects still run it.
const { exercise } = require('./exercises.cjs')

const doors = JSON.parse(process.env.DOORS)

test.each(doors)('%s is required and used', async (door) => {
  await exercise(door, async (name) => require(name))
})
