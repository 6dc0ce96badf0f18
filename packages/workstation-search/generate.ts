import { generate } from '../../generate.shared.js'
import { workstationSearchDocument } from './src/wire/openapi.js'

await generate(workstationSearchDocument, new URL('./', import.meta.url))
