import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDoorNames } from './door-names.js'
import { readTree, top } from './tree.js'

writeFileSync(join(top, 'tests/repo/exports.json'), `${JSON.stringify(readDoorNames(readTree()), null, 2)}\n`)
