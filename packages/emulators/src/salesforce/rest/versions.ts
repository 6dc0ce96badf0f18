import { notFound, SalesforceError } from '../data/salesforce-error.js'

const [oldest, newest, oldestEver] = [31, 67, 21]

/** Three releases a year; 31.0 is Summer '14. */
function labelOf(version: number): string {
  const season = ['Spring', 'Summer', 'Winter'][version % 3]
  const year = Math.floor((version - 33) / 3) + 15 + (season === 'Winter' ? 1 : 0)
  return `${season} '${year}`
}

/** The versions that this org answers, oldest first. */
export const versions: readonly { label: string; url: string; version: string }[] = Array.from(
  { length: newest - oldest + 1 },
  (_, at) => {
    const version = `${oldest + at}.0`
    return { label: labelOf(oldest + at), url: `/services/data/v${version}`, version }
  },
)

/** The version of an address: `66.0` of `v66.0`. @throws SalesforceError 404, or 410 for one that was retired. */
export function versionOf(given: string | undefined): string {
  if (given === undefined) return `${newest}.0`
  const [, version = ''] = /^v(\d{1,3}\.0)$/.exec(given) ?? []
  if (versions.some((one) => one.version === version)) return version
  if (version !== '' && Number(version) < oldest && Number(version) >= oldestEver) {
    throw new SalesforceError(410, {
      errorCode: 'UNSUPPORTED_API_VERSION',
      message: `GONE: version ${version} is retired`,
    })
  }
  throw notFound()
}
