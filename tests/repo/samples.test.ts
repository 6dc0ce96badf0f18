import { expect, it } from 'vitest'
import { findBrokenSamples } from './samples.js'
import { readTree, treeOf } from './tree.js'

const limit = 60_000

it(
  'every sample of the README files and the docs compiles',
  () => {
    expect(findBrokenSamples(readTree())).toEqual([])
  },
  limit,
)

it(
  'names page and line of a sample that does not, and asks why one is left out',
  () => {
    const tree = treeOf({
      'README.md': `# Waymark

\`\`\`ts
import { milliseconds } from '@waymark/core'
const day: number = milliseconds('1 day')
const days: string = milliseconds('2 days')
\`\`\`

\`\`\`sh
npm test
\`\`\`
`,
      'docs/guide.md': `<!-- no-check -->
\`\`\`ts
broken(
\`\`\`

<!-- no-check: the vendor's own shape -->
\`\`\`ts
broken(
\`\`\`

\`\`\`ts
const day = 1
\`\`\`
`,
      'CHANGELOG.md': '```ts\nbroken(\n```\n',
    })
    expect(findBrokenSamples(tree)).toEqual([
      'docs/guide.md:2: a sample is left out. Give the reason: <!-- no-check: why -->',
      "README.md:6: the sample does not compile: Type 'number' is not assignable to type 'string'. Mend the sample, or the code",
    ])
  },
  limit,
)
