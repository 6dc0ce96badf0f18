import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'

const resolveDir = fileURLToPath(new URL('..', import.meta.url))

async function bundle(contents, platform) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    platform,
    write: false,
    logLevel: 'silent',
  })
  return outputFiles[0].contents
}

/** The bytes of a program in a browser. One that needs Node's own modules is bundled for Node, without them. */
export async function sizeOf(contents) {
  for (const platform of ['browser', 'node']) {
    try {
      const bytes = await bundle(contents, platform)
      return { platform, minified: bytes.length, gzipped: gzipSync(bytes, { level: 9 }).length }
    } catch (error) {
      if (platform === 'node') throw error
    }
  }
}

/** Imports names of a door as a browser or a worker gets them: without the condition `node`. */
export async function importForWeb(door, ...names) {
  const bytes = await bundle(`export { ${names.join(', ')} } from '${door}'`, 'browser')
  return import(`data:text/javascript;base64,${Buffer.from(bytes).toString('base64')}`)
}
