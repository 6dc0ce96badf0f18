import { generate } from '../../generate.shared.js'
import { casesDocument } from './src/wire/openapi.js'

await generate(casesDocument, new URL('./', import.meta.url))
