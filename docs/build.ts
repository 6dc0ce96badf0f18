import { fileURLToPath } from 'node:url'
import { build } from 'vitepress'
import { writeReference } from './reference.js'

await writeReference()
await build(fileURLToPath(new URL('.', import.meta.url)))
