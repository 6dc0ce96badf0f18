const name = /^[A-Za-z]\w{0,254}$/
const path = /^[A-Za-z]\w*(?:\.[A-Za-z]\w*){0,5}$/
const wrapped = /^(?:toLabel|format|convertCurrency)\(([\w.]+)\)$/i

/**
 * An object's name, checked: it is text of a statement, where nothing could be escaped.
 *
 * @throws TypeError when it is not one.
 */
export function objectName(value: string): string {
  if (!name.test(value))
    throw new TypeError(`${JSON.stringify(value)} is no name of an object, such as Account or Part__c`)
  return value
}

/**
 * A field, or a path to the field of a related record: `Name`, `Account.Owner.Name`, `toLabel(Status)`.
 *
 * @throws TypeError when it is neither.
 */
export function fieldPath(value: string): string {
  if (!path.test(wrapped.exec(value)?.[1] ?? value)) {
    throw new TypeError(`${JSON.stringify(value)} is no field, such as Name, Account.Name or toLabel(Status)`)
  }
  return value
}
