import type { DuplicateFinding, ErrorEntry } from '../model/error.js'
import { codeOfVendor } from '../model/vendor-codes.js'

type Json = Readonly<Record<string, unknown>>

const asObject = (value: unknown): Json => (typeof value === 'object' && value !== null ? (value as Json) : {})
const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

/**
 * The errors of an answer, or of one record of a collection. Calls for one record name the code `errorCode`, collections
 * `statusCode`; what is neither is left out.
 */
export function readErrorEntries(body: unknown, status: number): ErrorEntry[] {
  const all = Array.isArray(body) ? body : [body]
  return all.map(asObject).flatMap((error) => {
    const vendorCode = asText(error.errorCode) ?? asText(error.statusCode)
    if (vendorCode === undefined) return []
    const message = (asText(error.message) ?? vendorCode).trim()
    const duplicates = readDuplicates(error)
    return {
      code: codeOfVendor(vendorCode, message, status),
      vendorCode,
      message,
      fields: asList(error.fields).filter((field) => typeof field === 'string'),
      ...(duplicates !== undefined && { duplicates }),
    }
  })
}

function readDuplicates(error: Json): DuplicateFinding | undefined {
  // Salesforce sends the misspelt name.
  const found = error.duplicateResut ?? error.duplicateResult
  if (found === undefined) return undefined
  const { allowSave, duplicateRule, matchResults } = asObject(found)
  const matches = asList(matchResults).flatMap((result) =>
    asList(asObject(result).matchRecords).map((match) => {
      const { record, matchConfidence } = asObject(match)
      const { Id, attributes } = asObject(record)
      return {
        type: asText(asObject(attributes).type) ?? asText(asObject(result).entityType) ?? '',
        id: asText(Id) ?? '',
        confidence: typeof matchConfidence === 'number' ? matchConfidence : undefined,
      }
    }),
  )
  return { rule: asText(duplicateRule), allowSave: allowSave === true, matches }
}
