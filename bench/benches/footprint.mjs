// bytes of one call, of the whole client and of webhook verify, and the time of a fresh import, against peers
// builds @waymark/cases, @waymark/workstation-search, @waymark/salesforce
import { sizeOf } from '../footprint/bundle.mjs'
import { doors, entries } from '../footprint/entries.mjs'
import { importTimes } from '../footprint/import-time.mjs'
import { createRows } from '../harness/rows.mjs'

export default async function footprint() {
  const { rows, add, addHeld } = createRows()
  for (const { subject, program, held } of entries) {
    const { platform, minified, gzipped } = await sizeOf(program)
    add(subject, 'minified', minified, 'B')
    if (held === undefined) add(subject, 'gzipped', gzipped, 'B', platform === 'node' ? notForBrowsers : undefined)
    else addHeld(subject, 'gzipped', gzipped, 'B', held)
  }
  const times = await importTimes(doors)
  for (const { name, held = {} } of doors) addHeld(name, 'fresh import', times.get(name), 'ms', held)
  return { rows }
}

const notForBrowsers = "does not bundle for a browser: bundled for Node, without the bytes of Node's own modules"
