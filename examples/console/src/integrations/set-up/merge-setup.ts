import { type MergedFields, mergeFields } from './merge-fields.js'
import type { SetupFields } from './setup-fields.js'

/** Brings what was stored into the form of a set-up. A secret that was typed stays one that is to be replaced. */
export function mergeSetup(typed: SetupFields, before: SetupFields, stored: SetupFields): MergedFields<SetupFields> {
  const { fields, clashes } = mergeFields(typed, before, stored)
  const isReplaced = typed.secret === 'replace' && fields.clientSecret !== '' && fields.secret !== 'replace'
  if (!isReplaced) return { fields, clashes }
  return { fields: { ...fields, secret: 'replace' }, clashes: [...clashes, 'clientSecret'] }
}
