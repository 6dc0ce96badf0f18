import type { Finding, Tree } from './tree.js'

interface Locked {
  readonly resolved?: string
  readonly link?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

/** Lock files name no host, and hold every optional dependency: with one missing, `npm ci` refuses on other machines. */
export function findLockFaults(tree: Tree): Finding[] {
  return [...tree].flatMap(([path, text]) => {
    if (!/(^|\/)package-lock\.json$/.test(path)) return []
    const packages: Record<string, Locked> = JSON.parse(text).packages
    return Object.entries(packages).flatMap(([where, entry]) => {
      const host = entry.link !== true && /^(https?|git\+?\w*):/.test(entry.resolved ?? '')
      const missing = Object.keys(entry.optionalDependencies ?? {}).filter(
        (name) =>
          packages[`node_modules/${name}`] === undefined && packages[`${where}/node_modules/${name}`] === undefined,
      )
      return [
        ...(host ? [`${path}: ${where} names a host. Set omit-lockfile-registry-resolved=true and install again`] : []),
        ...missing.map(
          (name) =>
            `${path}: ${where} needs ${name}, which is not locked. Pin an older version whose platform packages are all there`,
        ),
      ]
    })
  })
}
