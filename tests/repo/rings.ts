import { importsOf, resolveRelative } from './syntax.js'
import { type Finding, sources, type Tree } from './tree.js'

function ringFrom(
  start: string,
  next: (path: string) => readonly string[],
  settled: Set<string>,
): string[] | undefined {
  const trail: string[] = []
  const visit = (path: string): string[] | undefined => {
    const again = trail.indexOf(path)
    if (again >= 0) return trail.slice(again)
    if (settled.has(path)) return undefined
    trail.push(path)
    for (const other of next(path)) {
      const ring = visit(other)
      if (ring !== undefined) return ring
    }
    trail.pop()
    settled.add(path)
    return undefined
  }
  return visit(start)
}

/** Import rings inside a package, type imports included: the graph of a package is a staircase. */
export function findRings(tree: Tree): Finding[] {
  const settled = new Set<string>()
  const next = (path: string) =>
    importsOf(path, tree.get(path) ?? '').flatMap(({ specifier }) => {
      const other = resolveRelative(path, specifier)
      return other !== undefined && tree.has(other) && other !== path ? [other] : []
    })
  const findings: Finding[] = []
  for (const { path } of sources(tree)) {
    const ring = ringFrom(path, next, settled)
    if (ring === undefined) continue
    for (const member of ring) settled.add(member)
    findings.push(`${path}: import ring ${[...ring, ring[0]].join(' → ')}. Move what both need to a file below them`)
  }
  return findings
}
