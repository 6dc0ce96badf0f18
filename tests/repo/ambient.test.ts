import { expect, it } from 'vitest'
import { findAmbientUses } from './ambient.js'
import { readTree, treeOf } from './tree.js'

const model = 'packages/cases/src/model'

it('time, chance, the environment and the console are passed in everywhere', () => {
  expect(findAmbientUses(readTree())).toEqual([])
})

it('catches each of them outside its own place', () => {
  const tree = treeOf({
    [`${model}/a.ts`]: `const now = Date.now()\nconst today = new Date()\nconst then = new Date(0)\nconst tick = performance.now()`,
    [`${model}/b.ts`]: `setTimeout(() => {}, 1)\nimport { setTimeout as wait } from 'node:timers/promises'\nclock.setTimeout(() => {}, 1)`,
    [`${model}/c.ts`]: `const dice = Math.random()\nconst home = process.env.HOME\nconsole.log(dice)`,
    'packages/core/src/clock/clock.ts': `const now = new Date(); setTimeout(() => {}, 1)`,
    'packages/cases/src/cli.ts': `console.log(process.env.PORT)`,
    'examples/platform/main.ts': `const port = process.env.PORT`,
    'examples/platform/compose.ts': `const port = process.env.PORT`,
  })
  const time = 'Take it from the clock that is passed in'
  expect(findAmbientUses(tree)).toEqual([
    `${model}/a.ts:1: reads the time of day. ${time}`,
    `${model}/a.ts:2: reads the time of day. ${time}`,
    `${model}/a.ts:4: reads the time of day. ${time}`,
    `${model}/b.ts:1: waits in real time. Sleep on the clock that is passed in`,
    `${model}/b.ts:2: waits in real time. Sleep on the clock that is passed in`,
    `${model}/c.ts:1: draws a random number. Take it from the id maker or the seeded generator that is passed in`,
    `${model}/c.ts:2: reads the environment. Take it as an option; main.ts reads and validates it`,
    'examples/platform/compose.ts:1: reads the environment. Take it as an option; main.ts reads and validates it',
    `${model}/c.ts:3: writes to the console. Call a hook, or throw`,
  ])
})

it('catches a test that sleeps, and lets a handler that answers late pass', () => {
  const tree = treeOf({
    [`${model}/a.test.ts`]: `await new Promise((done) => setTimeout(done, 10))\nsetTimeout(() => controller.abort(), 5)`,
    [`${model}/b.test.ts`]: `import { setTimeout } from 'node:timers/promises'`,
  })
  expect(findAmbientUses(tree)).toEqual([
    `${model}/a.test.ts:1: sleeps in real time. Move a virtual clock, or await the event itself`,
    `${model}/b.test.ts:1: sleeps in real time. Move a virtual clock, or await the event itself`,
  ])
})
