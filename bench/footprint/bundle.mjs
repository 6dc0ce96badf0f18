import { mkdir } from 'node:fs/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const folder = fileURLToPath(new URL('..', import.meta.url))

const bundle = async (contents, options) => {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
    ...options,
  })
  return outputFiles[0].contents
}

/** The bytes of a program for the browser; one that needs Node's own modules is bundled for Node, which leaves those out. */
export async function sizeOf(contents) {
  const sized = (bytes, platform) => ({
    platform,
    minified: bytes.length,
    gzipped: gzipSync(bytes, { level: 9 }).length,
  })
  try {
    return sized(await bundle(contents, { platform: 'browser' }), 'browser')
  } catch {
    return sized(await bundle(contents, { platform: 'node' }), 'node')
  }
}

/** Imports a door as a browser or a worker gets it: without the condition `node`. */
export async function importForWeb(door, ...names) {
  const outfile = fileURLToPath(new URL(`../node_modules/.cache/waymark/${names[0]}.mjs`, import.meta.url))
  await mkdir(new URL('../node_modules/.cache/waymark/', import.meta.url), { recursive: true })
  await bundle(`export { ${names.join(', ')} } from '${door}'`, { platform: 'browser', write: true, outfile }).catch(
    (error) => {
      if (!(error instanceof TypeError)) throw error
    },
  )
  return import(pathToFileURL(outfile).href)
}
