// Hosts the page beside the service, on one origin. A page elsewhere would need CORS headers, which are the host's to give.
import { readFile } from 'node:fs/promises'
import { mockCases, sampleCase } from '@waymark/cases/testing'
import { listen } from '@waymark/core/server'
import { build } from 'esbuild'

/** Bundles the page, and serves it with a support centre that has one case. */
export async function serveLivePage() {
  const place = (name: string) => new URL(name, import.meta.url)
  const bundled = await build({
    entryPoints: [place('page.ts').pathname],
    bundle: true,
    format: 'esm',
    write: false,
    conditions: ['@waymark/source'],
  })
  const script = bundled.outputFiles[0]?.text ?? ''
  const page = await readFile(place('page.html'), 'utf8')
  const mock = mockCases({ baseUrl: 'http://localhost/api/cases' })
  const filed = await mock.client('ada').cases.create(sampleCase())
  const server = await listen(async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname.startsWith('/api/cases')) return mock.handler(request)
    if (pathname === '/page.js') return new Response(script, { headers: { 'content-type': 'text/javascript' } })
    return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  })
  return { url: `${server.url}/?case=${filed.id}`, mock, caseId: filed.id, close: () => server.close() }
}
