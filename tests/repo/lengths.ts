import { type Finding, isGenerated, isTest, placeOf, type Tree } from './tree.js'

const limits = { median: 90, ninetieth: 250, longest: 400 }

const lengthOf = (text: string) => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

/** The value under which this share of the sorted lengths stands. */
const quantile = (sorted: readonly number[], share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? 0

/** Files of a package stay small; nothing written by hand, a test included, is over 400 lines. */
export function findLongFiles(tree: Tree): Finding[] {
  const findings: Finding[] = []
  const byPackage = new Map<string, number[]>()
  for (const [path, text] of tree) {
    if (!/\.[cm]?tsx?$/.test(path) || isGenerated(path)) continue
    const length = lengthOf(text)
    if (length > limits.longest)
      findings.push(
        `${path}: ${length} lines, over ${limits.longest}. When a file grows a second noun, make it two files`,
      )
    const place = placeOf(path)
    if (place !== undefined && !isTest(path))
      byPackage.set(place.package, [...(byPackage.get(place.package) ?? []), length])
  }
  for (const [name, lengths] of byPackage) {
    const sorted = lengths.sort((a, b) => a - b)
    const median = quantile(sorted, 0.5)
    const ninetieth = quantile(sorted, 0.9)
    if (median >= limits.median)
      findings.push(
        `packages/${name}: the median file has ${median} lines, not under ${limits.median}. Split the longest`,
      )
    if (ninetieth >= limits.ninetieth)
      findings.push(
        `packages/${name}: one file of ten has ${ninetieth} lines, not under ${limits.ninetieth}. Split the longest`,
      )
  }
  return findings
}

const vague = new Set(['utils', 'util', 'helpers', 'helper', 'misc', 'common', 'shared', 'lib'])

/** File names are whole words in kebab case, and say what is inside. */
export function findBadNames(tree: Tree): Finding[] {
  return [...tree.keys()].flatMap((path) => {
    const inside = /^(?:packages|examples|tests)\/[^/]+\/(.+)\.[cm]?tsx?$/.exec(path)?.[1]
    if (inside === undefined) return []
    return inside.split('/').flatMap((part) => {
      const name = part.replace(/\.(test|test-d|gen|config|d)$/, '')
      if (vague.has(name)) return [`${path}: ${name} says nothing. Name the thing that is inside`]
      return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? [] : [`${path}: ${part} is not in kebab case. Rename it`]
    })
  })
}
