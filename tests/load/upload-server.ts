import { casesHandler, createCasesService } from '@waymark/cases/service'
import { samplePeople } from '@waymark/cases/testing'
import { systemClock } from '@waymark/core'
import { createMemoryDatabase, createMemoryVault } from '@waymark/core/memory'
import { listen } from '@waymark/core/server'
import { folderBlobs } from './folder-blobs.js'

const [folder = ''] = process.argv.slice(2)
const database = createMemoryDatabase({ clock: systemClock })
const service = createCasesService({
  database,
  blobs: folderBlobs(folder),
  vault: createMemoryVault(),
  mail: { domain: 'reply.example.com', from: 'support@example.com', portal: 'https://support.example.com' },
})
await database.open(service.collections)
const handler = casesHandler(service, { database, authenticate: () => samplePeople.ada })
const { url } = await listen(handler)

process.on('message', () => process.send?.({ maxRss: process.resourceUsage().maxRSS * 1024 }))
process.send?.({ url })
