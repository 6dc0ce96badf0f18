import { fileURLToPath } from 'node:url'
import { packageBuild } from '../../tsup.shared.js'

export default packageBuild(fileURLToPath(import.meta.url))
