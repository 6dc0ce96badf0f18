import { posix } from 'node:path'
import ts from 'typescript'

const parsed = new Map<string, ts.SourceFile>()

/** The syntax tree of a text; the same text is parsed once. */
export function parse(path: string, text: string): ts.SourceFile {
  const known = parsed.get(text)
  if (known !== undefined && known.fileName === path) return known
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
  parsed.set(text, file)
  return file
}

/** Every node of a syntax tree, parents first. */
export function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node
  for (const child of node.getChildren()) yield* nodes(child)
}

export const lineOf = (file: ts.SourceFile, node: ts.Node) =>
  file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1

/** One place where a file names a module. */
export interface Import {
  readonly specifier: string
  /** Nothing of it is left at run time. */
  readonly typeOnly: boolean
  /** It hands the names on: `export … from`. */
  readonly reexport: boolean
  readonly line: number
}

function isTypeOnlyImport({ importClause }: ts.ImportDeclaration): boolean {
  if (importClause === undefined) return false
  if (importClause.isTypeOnly) return true
  const { name, namedBindings } = importClause
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly)
}

function isTypeOnlyExport({ exportClause, isTypeOnly }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return false
  return exportClause.elements.every((element) => element.isTypeOnly)
}

function readImport(node: ts.Node): Omit<Import, 'line'> | undefined {
  const read = (specifier: ts.Node | undefined, typeOnly: boolean, reexport = false) =>
    specifier !== undefined && ts.isStringLiteralLike(specifier)
      ? { specifier: specifier.text, typeOnly, reexport }
      : undefined
  if (ts.isImportDeclaration(node)) return read(node.moduleSpecifier, isTypeOnlyImport(node))
  if (ts.isExportDeclaration(node)) return read(node.moduleSpecifier, isTypeOnlyExport(node), true)
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return read(node.argument.literal, true)
  if (!ts.isCallExpression(node)) return undefined
  const called = node.expression
  const loads = called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require')
  return loads ? read(node.arguments[0], false) : undefined
}

/** Every module that a text names: statements, `import()`, `require()` and types such as `import('x').Y`. */
export function importsOf(path: string, text: string): Import[] {
  const file = parse(path, text)
  return [...nodes(file)].flatMap((node) => {
    const found = readImport(node)
    return found === undefined ? [] : [{ ...found, line: lineOf(file, node) }]
  })
}

/** The path that a relative specifier means: `../model/case.js` is `…/model/case.ts`. */
export function resolveRelative(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined
  return posix.join(posix.dirname(from), specifier).replace(/\.js$/, '.ts')
}

/** The package that a bare specifier means: `hono/streaming` is `hono`, `@waymark/core/wire` is `@waymark/core`. */
export function packageOf(specifier: string): string | undefined {
  if (specifier.startsWith('.') || specifier.startsWith('#')) return undefined
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}
