import { type Finding, manifests, type Tree } from './tree.js'

interface Config {
  readonly fixed?: readonly (readonly string[])[]
  readonly access?: string
}

/** The family shares a version: one fixed group, one version, and changesets that name packages of the house. */
export function findReleaseFaults(tree: Tree): Finding[] {
  const published = [...manifests(tree).values()].filter((manifest) => manifest.private !== true)
  const names = new Set(published.map((manifest) => manifest.name))
  const versions = new Set(published.map((manifest) => manifest.version))
  const config: Config = JSON.parse(tree.get('.changeset/config.json') ?? '{}')
  const findings: Finding[] = []
  const [group, ...others] = config.fixed ?? []
  if (others.length > 0 || group?.join() !== '@waymark/*') {
    findings.push('.changeset/config.json: fixed must be [["@waymark/*"]]. The family shares a version')
  }
  if (config.access !== 'public') findings.push('.changeset/config.json: access must be "public"')
  if (versions.size > 1)
    findings.push(`packages: versions ${[...versions].join(' and ')} differ. Run npx changeset version`)
  for (const [path, text] of tree) {
    if (!/^\.changeset\/(?!README).+\.md$/.test(path)) continue
    const [, head = '', body = ''] = /^---\n([\s\S]*?)---\n([\s\S]*)$/.exec(text) ?? []
    for (const [, name] of head.matchAll(/^['"]?(@?[^'":]+)['"]?:/gm)) {
      if (!names.has(name))
        findings.push(`${path}: ${name} is no published package. Name one of ${[...names].join(', ')}`)
    }
    if (head !== '' && body.trim() === '')
      findings.push(`${path}: says nothing. Tell the person who upgrades what changes for them`)
  }
  return findings
}
