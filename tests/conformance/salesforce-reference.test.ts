import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createSalesforceEmulator } from '@waymark/emulators/salesforce'
import { describe, expect, it } from 'vitest'
import { referenceDifferences } from './salesforce-differences.js'

// The object reference as another project read it from the documentation; it lies beside the repository, not in it.
const folder = fileURLToPath(new URL('../../../shared/vendor/salesforce/object-reference-sfexplorer/', import.meta.url))

interface Property {
  /** Empty where the documentation has none. */
  readonly type: string
  readonly format?: string
}

interface Documented {
  readonly name: string
  readonly properties: Readonly<Record<string, Property>>
}

interface Described {
  readonly fields: readonly { readonly name: string; readonly type: string }[]
}

/** The types that a documented one may stand for. */
function typesOf({ type, format }: Property): readonly string[] {
  if (format === 'salesforce-id') return ['id', 'reference']
  if (format === 'date-time' || type === 'dateTime') return ['datetime']
  if (format === 'enum') return ['picklist', 'multipicklist']
  if (type === 'object') return ['address']
  if (type === 'number') return [format ?? 'double']
  return [type]
}

function differencesOf({ name: object, properties }: Documented, { fields }: Described): string[] {
  return fields.flatMap(({ name, type }) => {
    const property = properties[name]
    if (!property) return [`${object}.${name} is not documented`]
    const documented = typesOf(property)
    const fits = property.type.trim() === '' || documented.includes(type)
    return fits ? [] : [`${object}.${name} is ${type}, documented ${documented.join(' or ')}`]
  })
}

async function compareAll(): Promise<string[]> {
  const emulator = createSalesforceEmulator()
  emulator.settings.features.quotes = true
  const { accessToken, instanceUrl } = emulator.signIn('admin@acme.example')
  const found: string[] = []
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
    const documented: Documented = JSON.parse(readFileSync(`${folder}${file}`, 'utf8'))
    const url = `${instanceUrl}/services/data/v66.0/sobjects/${documented.name}/describe`
    const answer = await emulator.fetch(url, { headers: { authorization: `Bearer ${accessToken}` } })
    if (answer.status === 404) found.push(`${documented.name} is missing`)
    else found.push(...differencesOf(documented, (await answer.json()) as Described))
  }
  return found
}

function run(): void {
  it('has the fields that the emulator describes, of the same types, but for what has a reason', async () => {
    const found = await compareAll()
    const isExplained = (line: string) => referenceDifferences.some(({ where }) => where.test(line))
    expect(found.filter((line) => !isExplained(line))).toEqual([])
    const gone = referenceDifferences.filter(({ where }) => !found.some((line) => where.test(line)))
    expect(gone).toEqual([])
  })
}

describe('the object reference of Salesforce', () => {
  if (existsSync(folder)) run()
  else {
    it('is not compared: it lies outside the repository', () => {
      console.warn('vendor data absent: salesforce/object-reference-sfexplorer')
      expect(existsSync(folder)).toBe(false)
    })
  }
})
