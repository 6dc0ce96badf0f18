/** Where a request goes: its path, and its query with the question mark. A request's URL is normal already, so it is only cut. */
export function readAddress(url: string): { readonly path: string; readonly search: string } {
  const start = url.indexOf('/', url.indexOf('://') + 3)
  const hash = url.indexOf('#', start)
  const end = hash < 0 ? url.length : hash
  const question = url.indexOf('?', start)
  if (question < 0 || question > end) return { path: url.slice(start, end), search: '' }
  return { path: url.slice(start, question), search: url.slice(question, end) }
}

/** The path below a base path, with a slash at its start; undefined for one that is not below it. */
export function pathBelow(basePath: string, path: string): string | undefined {
  if (!path.startsWith(basePath)) return undefined
  const below = path.slice(basePath.length)
  if (below === '') return '/'
  return below.startsWith('/') ? below : undefined
}
