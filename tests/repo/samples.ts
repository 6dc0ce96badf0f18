import { join } from 'node:path'
import ts from 'typescript'
import { type Finding, type Tree, top } from './tree.js'

/** A fenced TypeScript sample of a page. */
interface Sample {
  readonly page: string
  /** The page's line of the sample's first line. */
  readonly line: number
  readonly text: string
}

const fence = /^(?:<!-- no-check(?::\s*(\S.*?))? -->\n+)?```(?:ts|typescript)\b.*\n([\s\S]*?)^```$/gm

const isPage = (path: string) => /^(README\.md|(packages|examples)\/[^/]+\/README\.md|docs\/.+\.md)$/.test(path)

function read(tree: Tree): { samples: Sample[]; findings: Finding[] } {
  const samples: Sample[] = []
  const findings: Finding[] = []
  for (const [page, text] of tree) {
    if (!isPage(page)) continue
    for (const match of text.matchAll(fence)) {
      const [whole, reason, code = ''] = match
      const head = text.slice(0, match.index + whole.indexOf('```')).split('\n').length
      if (!whole.startsWith('<!--')) samples.push({ page, line: head + 1, text: code })
      else if (reason === undefined)
        findings.push(`${page}:${head}: a sample is left out. Give the reason: <!-- no-check: why -->`)
    }
  }
  return { samples, findings }
}

function compilerOptions(): ts.CompilerOptions {
  const file = ts.readConfigFile(join(top, 'tsconfig.base.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(file.config, ts.sys, top)
  return { ...options, noUnusedLocals: false, noUnusedParameters: false, jsx: ts.JsxEmit.ReactJSX }
}

/** Compiles every sample of every page in one program, each as a module of its own beside the page's package. */
export function findBrokenSamples(tree: Tree): Finding[] {
  const { samples, findings } = read(tree)
  const virtual = new Map(
    samples.map((sample, at) => [join(top, sample.page, '..', `sample-${at}.ts`), sample] as const),
  )
  const host = ts.createCompilerHost(compilerOptions())
  const { fileExists, readFile, getSourceFile } = host
  const codeOf = (path: string) => {
    const sample = virtual.get(path)
    // An empty export makes a module of a sample that neither imports nor exports.
    return sample === undefined ? undefined : `${sample.text}\nexport {}\n`
  }
  host.fileExists = (path) => virtual.has(path) || fileExists(path)
  host.readFile = (path) => codeOf(path) ?? readFile(path)
  host.getSourceFile = (path, target, ...more) => {
    const code = codeOf(path)
    return code === undefined ? getSourceFile(path, target, ...more) : ts.createSourceFile(path, code, target, true)
  }
  const program = ts.createProgram([...virtual.keys()], compilerOptions(), host)
  for (const [path, sample] of virtual) {
    const file = program.getSourceFile(path)
    for (const { messageText, start = 0 } of ts.getPreEmitDiagnostics(program, file)) {
      const line = sample.line + (file?.getLineAndCharacterOfPosition(start).line ?? 0)
      const message = ts.flattenDiagnosticMessageText(messageText, ' ')
      findings.push(`${sample.page}:${line}: the sample does not compile: ${message} Mend the sample, or the code`)
    }
  }
  return findings
}
