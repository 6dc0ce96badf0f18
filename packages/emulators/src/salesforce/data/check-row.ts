import type { ObjectType, Row } from '../org/model.js'
import { refused, SalesforceError } from './salesforce-error.js'
import type { Actor, WriteOptions } from './world.js'

function checkUnique({ world }: Actor, object: ObjectType, row: Row): void {
  for (const field of object.fields) {
    const value = row[field.name]
    if (!field.unique || value == null) continue
    const other = world.store.find(object.name, field.name, value).find((one) => one.Id !== row.Id)
    if (!other || other.IsDeleted === true) continue
    throw refused(
      'DUPLICATE_VALUE',
      `duplicate value found: ${field.name} duplicates value on record with id: ${String(other.Id).slice(0, 15)}`,
      [],
    )
  }
}

function checkAlike({ world, access }: Actor, object: ObjectType, row: Row, options: WriteOptions): void {
  for (const { fields, allowSave = true } of world.rules.duplicatesFor(object.name)) {
    if (allowSave && options.allowDuplicates) continue
    const [first = ''] = fields
    if (row[first] == null) continue
    const alike = world.store
      .find(object.name, first, row[first] ?? null)
      .filter(
        (one) =>
          one.Id !== row.Id &&
          one.IsDeleted !== true &&
          access.sees(object, one) &&
          fields.every((name) => String(one[name]).toLowerCase() === String(row[name]).toLowerCase()),
      )
    if (alike.length === 0) continue
    const matchRecords = alike.map(({ Id }) => ({
      additionalInformation: [],
      fieldDiffs: [],
      matchConfidence: 100,
      record: { attributes: { type: object.name, url: `/services/data/v66.0/sobjects/${object.name}/${Id}` }, Id },
    }))
    throw new SalesforceError(400, {
      errorCode: 'DUPLICATES_DETECTED',
      message: 'Use one of these records?',
      // The name is misspelt at Salesforce.
      duplicateResut: {
        allowSave,
        duplicateRule: `Standard_${object.name}_Duplicate_Rule`,
        duplicateRuleEntityType: object.name,
        errorMessage: 'Use one of these records?',
        matchResults: [
          {
            entityType: object.name,
            errors: [],
            matchEngine: 'FuzzyMatchEngine',
            matchRecords,
            rule: `Standard_${object.name}_Match_Rule`,
            size: matchRecords.length,
            success: true,
          },
        ],
      },
    })
  }
}

function checkPrices({ world }: Actor, object: ObjectType, row: Row): void {
  if (object.name === 'PricebookEntry') {
    const book = world.store.get(row.Pricebook2Id)
    const standard = world.store
      .find('PricebookEntry', 'Product2Id', row.Product2Id ?? null)
      .some((one) => world.store.get(one.Pricebook2Id)?.IsStandard === true)
    if (book?.IsStandard !== true && !standard) {
      throw refused('STANDARD_PRICE_NOT_DEFINED', 'No standard price defined for this product', [])
    }
  }
  if (object.name === 'QuoteLineItem') {
    const quote = world.store.get(row.QuoteId)
    const entry = world.store.get(row.PricebookEntryId)
    if (quote?.Pricebook2Id == null || quote.Pricebook2Id !== entry?.Pricebook2Id) {
      throw refused(
        'FIELD_INTEGRITY_EXCEPTION',
        'field integrity exception: PricebookEntryId (pricebook entry is in a different pricebook than the one assigned to the quote)',
        ['PricebookEntryId'],
      )
    }
  }
}

/** @throws SalesforceError with the first rule that this record breaks. */
export function checkRow(actor: Actor, object: ObjectType, row: Row, options: WriteOptions): void {
  checkUnique(actor, object, row)
  checkPrices(actor, object, row)
  checkAlike(actor, object, row, options)
  actor.world.rules.checkValid(object.name, row)
}
