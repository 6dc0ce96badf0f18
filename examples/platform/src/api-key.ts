import { makeApiKey } from './access/make-api-key.js'

// Prints a key, which nobody can read again, and the entry that lets it in.
const { key, entry } = makeApiKey()
process.stdout.write(
  `The key, shown once:\n${key}\n\nIts entry for the list in the file that WAYMARK_API_KEYS names:\n`,
)
process.stdout.write(`${JSON.stringify(entry, null, 2)}\n`)
