import { refused, type SalesforceError } from '../data/salesforce-error.js'

const around = 60

/** An error of a statement, laid out as Salesforce does: an excerpt, a caret under the place, row and column, and the message. */
export function queryError(errorCode: string, text: string, at: number, message: string): SalesforceError {
  const place = Math.min(at, text.length)
  const lineStart = text.lastIndexOf('\n', place - 1) + 1
  const lineEnd = text.indexOf('\n', place)
  const from = Math.max(lineStart, place - around)
  const to = Math.min(lineEnd < 0 ? text.length : lineEnd, place + around)
  const row = text.slice(0, place).split('\n').length
  const caret = `${' '.repeat(place - from)}^`
  const head = `\n${text.slice(from, to)}\n${caret}\nERROR at Row:${row}:Column:${place - lineStart + 1}`
  return refused(errorCode, `${head}\n${message}`)
}

const hint = 'Please reference your WSDL or the describe call for the appropriate names.'

export const noSuchType = (text: string, at: number, name: string) =>
  queryError(
    'INVALID_TYPE',
    text,
    at,
    `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. ${hint}`,
  )

export const noSuchField = (text: string, at: number, name: string, object: string) =>
  queryError(
    'INVALID_FIELD',
    text,
    at,
    `No such column '${name}' on entity '${object}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. ${hint}`,
  )

export const noSuchRelationship = (text: string, at: number, name: string) =>
  queryError(
    'INVALID_FIELD',
    text,
    at,
    `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. ${hint}`,
  )
