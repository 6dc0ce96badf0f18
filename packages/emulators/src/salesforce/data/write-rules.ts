import type { Row } from '../org/model.js'
import { type ErrorEntry, SalesforceError } from './salesforce-error.js'

export type WriteKind = 'insert' | 'update' | 'delete'

/** A rule of the org that refuses records. */
export interface ValidationRule {
  readonly object: string
  /** True for a record that must not be kept. */
  readonly refuses: (row: Row) => boolean
  readonly message: string
  /** The field that the message stands beside. */
  readonly field?: string
}

/** A rule of the org that finds records like the one that is written. */
export interface DuplicateRule {
  readonly object: string
  /** Records with the same values here are alike. */
  readonly fields: readonly string[]
  /** Whether the writer may insist with `Sforce-Duplicate-Rule-Header: allowSave=true`. Default: true. */
  readonly allowSave?: boolean
}

/** Writes that fail, such as a locked row. */
export interface PlannedWriteFailure {
  readonly object: string
  readonly kind?: WriteKind
  /** Default: `UNABLE_TO_LOCK_ROW`. */
  readonly errorCode?: string
  readonly message?: string
  /** So many writes fail. Default: 1. */
  readonly times?: number
  /** Only writes of these records. */
  readonly ids?: readonly string[]
}

/** The rules of an org, and what was planned to go wrong. */
export interface WriteRules {
  addValidation(rule: ValidationRule): void
  addDuplicate(rule: DuplicateRule): void
  planFailure(failure: PlannedWriteFailure): void
  clear(): void
  /** @throws SalesforceError with what was planned for this write. */
  checkPlanned(object: string, kind: WriteKind, id: string | undefined): void
  /** @throws SalesforceError with `FIELD_CUSTOM_VALIDATION_EXCEPTION`. */
  checkValid(object: string, row: Row): void
  duplicatesFor(object: string): readonly DuplicateRule[]
}

/** Makes an org without rules. */
export function createWriteRules(): WriteRules {
  let validations: ValidationRule[] = []
  let duplicates: DuplicateRule[] = []
  let planned: { failure: PlannedWriteFailure; left: number }[] = []

  return {
    addValidation: (rule) => void validations.push(rule),
    addDuplicate: (rule) => void duplicates.push(rule),
    planFailure: (failure) => void planned.push({ failure, left: failure.times ?? 1 }),
    clear() {
      validations = []
      duplicates = []
      planned = []
    },
    checkPlanned(object, kind, id) {
      const found = planned.find(
        ({ failure, left }) =>
          left > 0 &&
          failure.object === object &&
          (failure.kind ?? kind) === kind &&
          (failure.ids === undefined || (id !== undefined && failure.ids.includes(id))),
      )
      if (!found) return
      found.left -= 1
      const errorCode = found.failure.errorCode ?? 'UNABLE_TO_LOCK_ROW'
      const message = found.failure.message ?? 'unable to obtain exclusive access to this record'
      throw new SalesforceError(400, { errorCode, message, fields: [] })
    },
    checkValid(object, row) {
      const broken = validations.filter((rule) => rule.object === object && rule.refuses(row))
      if (broken.length === 0) return
      const entries = broken.map(
        ({ message, field }): ErrorEntry => ({
          errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
          message,
          fields: field === undefined ? [] : [field],
        }),
      )
      throw new SalesforceError(400, ...entries)
    },
    duplicatesFor: (object) => duplicates.filter((rule) => rule.object === object),
  }
}
