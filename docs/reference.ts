import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Application, type TypeDocOptions } from 'typedoc'
import type { PluginOptions } from 'typedoc-plugin-markdown'

const top = fileURLToPath(new URL('..', import.meta.url))
const folder = fileURLToPath(new URL('api', import.meta.url))

/** A front door of a package. */
export interface Door {
  readonly file: string
  /** What a program imports: `@waymark/core/http`. */
  readonly name: string
  /** Its page below `/api/`: `core/http`. */
  readonly page: string
}

interface Manifest {
  readonly name: string
  readonly exports?: Readonly<Record<string, string | { readonly '@waymark/source'?: string }>>
}

/** Every door of every package, in the order of their manifests. */
export function findDoors(): readonly Door[] {
  const packages = join(top, 'packages')
  return readdirSync(packages).flatMap((name) => {
    const manifest: Manifest = JSON.parse(readFileSync(join(packages, name, 'package.json'), 'utf8'))
    return Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]): readonly Door[] => {
      const source = typeof target === 'string' ? undefined : target['@waymark/source']
      if (source === undefined) return []
      const file = join(packages, name, source)
      if (!existsSync(file)) return []
      return [
        { file, name: join(manifest.name, subpath), page: `${name}/${subpath === '.' ? 'main' : subpath.slice(2)}` },
      ]
    })
  })
}

const options: TypeDocOptions & PluginOptions = {
  plugin: ['typedoc-plugin-markdown'],
  tsconfig: join(top, 'tsconfig.base.json'),
  readme: 'none',
  outputFileStrategy: 'modules',
  entryFileName: 'index',
  // Types are checked by `npm test`; here they are only read.
  skipErrorChecking: true,
  groupOrder: ['Functions', 'Classes', 'Interfaces', 'Type Aliases', 'Variables'],
  disableSources: true,
  excludeExternals: true,
  excludePrivate: true,
  githubPages: false,
  hidePageHeader: true,
  hidePageTitle: true,
  hideBreadcrumbs: true,
  useCustomAnchors: false,
  parametersFormat: 'table',
  interfacePropertiesFormat: 'table',
  typeAliasPropertiesFormat: 'table',
  propertyMembersFormat: 'table',
  indexFormat: 'list',
  expandObjects: false,
  sanitizeComments: true,
  logLevel: 'Warn',
  validation: false,
}

const headOf = ({ name }: Door) =>
  [`# \`${name}\``, '', `From the doc comments of what \`${name}\` exports.`, '', ''].join('\n')

/** A sample inside a doc comment shows a line or two of a program; the samples of the guides are the ones that compile. */
const markSamples = (text: string) => text.replaceAll(/^```ts/gm, '<!-- no-check: part of a doc comment -->\n```ts')

/** Writes the pages of the API reference from the doc comments, one for each door. */
export async function writeReference(): Promise<void> {
  const doors = findDoors()
  rmSync(folder, { recursive: true, force: true })
  const app = await Application.bootstrapWithPlugins({
    ...options,
    entryPoints: doors.map(({ file }) => file),
    outputs: [{ name: 'markdown', path: folder }],
  })
  const project = await app.convert()
  if (!project) throw new Error('typedoc could not read the doors')
  for (const module of project.children ?? []) {
    const file = project.getSymbolIdFromReflection(module)?.fileName
    module.name = doors.find((door) => door.file === file)?.page ?? module.name
  }
  await app.generateOutputs(project)
  for (const door of doors) {
    const page = join(folder, `${door.page}.md`)
    writeFileSync(page, headOf(door) + markSamples(readFileSync(page, 'utf8')))
  }
  const list = doors.map(({ name, page }) => `- [\`${name}\`](./${page}.md)`)
  writeFileSync(
    join(folder, 'index.md'),
    [
      '# API reference',
      '',
      'Every exported name, from the doc comments: one page for each door.',
      '',
      ...list,
      '',
    ].join('\n'),
  )
}
