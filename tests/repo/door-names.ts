import ts from 'typescript'
import { lineOf, parse } from './syntax.js'
import { doors, type Finding, manifests, sources, subpathOf, type Tree } from './tree.js'

/** The names that a door exports, types marked: `type Case`, `createCasesClient`. By package, then by subpath. */
export type DoorNames = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

const isExported = (statement: ts.Statement) =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

function declaredNames(statement: ts.Statement): string[] {
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    return [`type ${statement.name.text}`]
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return [statement.name?.text ?? 'default']
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.map(({ name }) => name.getText())
}

function exportedNames(path: string, text: string): string[] {
  const names = parse(path, text).statements.flatMap((statement) => {
    if (ts.isExportAssignment(statement)) return ['default']
    if (!ts.isExportDeclaration(statement)) return isExported(statement) ? declaredNames(statement) : []
    const { exportClause, isTypeOnly } = statement
    if (exportClause === undefined || !ts.isNamedExports(exportClause)) return []
    return exportClause.elements.map((one) => `${isTypeOnly || one.isTypeOnly ? 'type ' : ''}${one.name.text}`)
  })
  return names.sort((a, b) => (a < b ? -1 : 1))
}

/** Every name that every front door exports. */
export function readDoorNames(tree: Tree): DoorNames {
  const all = manifests(tree)
  const names: Record<string, Record<string, readonly string[]>> = {}
  for (const door of doors(tree)) {
    const name = all.get(door.package)?.name ?? door.package
    names[name] = { ...names[name], [subpathOf(door)]: exportedNames(door.path, tree.get(door.path) ?? '') }
  }
  return names
}

/** What opened or closed since the names were pinned. */
export function findMovedNames(now: DoorNames, pinned: DoorNames): Finding[] {
  const findings: Finding[] = []
  const wayOut = 'If you mean it, run npm run pin-exports and write a changeset'
  for (const name of new Set([...Object.keys(now), ...Object.keys(pinned)])) {
    for (const subpath of new Set([...Object.keys(now[name] ?? {}), ...Object.keys(pinned[name] ?? {})])) {
      const after = now[name]?.[subpath] ?? []
      const before = pinned[name]?.[subpath] ?? []
      const added = after.filter((one) => !before.includes(one))
      const gone = before.filter((one) => !after.includes(one))
      if (added.length > 0) findings.push(`${name} ${subpath} now also exports ${added.join(', ')}. ${wayOut}`)
      if (gone.length > 0) findings.push(`${name} ${subpath} no longer exports ${gone.join(', ')}. ${wayOut}`)
    }
  }
  return findings
}

/** `export *` anywhere, and names handed on from inside a room. */
export function findHandedOnNames(tree: Tree): Finding[] {
  return sources(tree).flatMap(({ path, room }) => {
    const file = parse(path, tree.get(path) ?? '')
    return file.statements.filter(ts.isExportDeclaration).flatMap((statement) => {
      const at = `${path}:${lineOf(file, statement)}`
      const named = statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)
      if (!named) return [`${at}: export * hides what a door opens. Name every export by hand`]
      if (room === undefined || statement.moduleSpecifier === undefined) return []
      return [
        `${at}: a room hands names on (a barrel). Let the door, or whoever needs the name, import the file that has it`,
      ]
    })
  })
}
