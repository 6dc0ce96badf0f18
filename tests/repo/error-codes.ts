import ts from 'typescript'
import { nodes, parse } from './syntax.js'
import { type Finding, sources, type Tree } from './tree.js'

/** The codes that a declaration lists: a table or list named `…Codes`, a union of texts named `…ErrorCode`. */
function codesOf(node: ts.Node): string[] {
  if (ts.isVariableDeclaration(node) && /Codes$/.test(node.name.getText()) && node.initializer) {
    const inside = [...nodes(node.initializer)]
    const table = inside.find(ts.isObjectLiteralExpression)
    if (table !== undefined)
      return table.properties.flatMap((row) => (ts.isPropertyAssignment(row) ? row.name.getText() : []))
    return inside.filter(ts.isStringLiteral).map(({ text }) => text)
  }
  if (ts.isTypeAliasDeclaration(node) && /ErrorCode$/.test(node.name.text) && ts.isUnionTypeNode(node.type)) {
    return [...nodes(node.type)].filter(ts.isStringLiteral).map(({ text }) => text)
  }
  return []
}

const isPageOf = (name: string) => (path: string) =>
  path.endsWith('.md') && (path.startsWith('docs/') || path.startsWith(`packages/${name}/`))

/** Error codes that no page names: the README of the package that has them, or a page of `docs/`. */
export function findUnnamedCodes(tree: Tree): Finding[] {
  return sources(tree).flatMap(({ path, package: name }) => {
    // Before a package has its README, that is what is missing.
    if (!tree.has(`packages/${name}/README.md`)) return []
    const pages = [...tree].filter(([page]) => isPageOf(name)(page)).map(([, text]) => text)
    const codes = [...nodes(parse(path, tree.get(path) ?? ''))].flatMap(codesOf)
    const unnamed = [...new Set(codes)].filter((code) => !pages.some((text) => text.includes(`\`${code}\``)))
    return unnamed.map(
      (code) =>
        `${path}: no page tells what ${code} means. Name it in packages/${name}/README.md or in docs/, with the way out`,
    )
  })
}
