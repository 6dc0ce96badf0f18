import type { Actor } from '../data/world.js'
import type { Field, ObjectType, Row } from '../org/model.js'
import { resolvePath } from '../soql/resolve.js'
import { hiddenColumns, readDefinition } from './list-view.js'

const labels: Readonly<Record<string, readonly [up: string, down: string]>> = {
  picklist: ['Low to High', 'High to Low'],
  phone: ['9-0', '0-9'],
  currency: ['Low to High', 'High to Low'],
  int: ['Low to High', 'High to Low'],
  double: ['Low to High', 'High to Low'],
  percent: ['Low to High', 'High to Low'],
  date: ['New to Old', 'Old to New'],
  datetime: ['New to Old', 'Old to New'],
}

/** `Owner.Alias` of a case is its Case Owner Alias; `Account.Name` is the Account Name, whoever has it. */
function labelOf(object: ObjectType, path: string, field: Field): string {
  const [parent] = path.split('.')
  if (parent === path || field.label.startsWith(`${parent} `)) return field.label
  return `${parent === 'Owner' ? `${object.label} Owner` : parent} ${field.label}`
}

/** The columns of a view that the user may see, hidden ones last. */
export function describeColumns(actor: Actor, object: ObjectType, view: Row) {
  const { columns, orderBy } = readDefinition(view)
  const shown = columns.filter((path) => isVisible(actor, object, path))
  const unseen = hiddenColumns.filter((path) => !shown.includes(path))
  return [...shown.map((path) => [path, false] as const), ...unseen.map((path) => [path, true] as const)].map(
    ([path, hidden]) => {
      const { field } = resolvePath({ actor, object, text: path, alias: undefined }, { parts: path.split('.'), at: 0 })
      const [up, down] = labels[field.type] ?? ['Z-A', 'A-Z']
      const sorted = !hidden && orderBy?.field === path
      return {
        ascendingLabel: hidden ? null : up,
        descendingLabel: hidden ? null : down,
        fieldNameOrPath: path,
        hidden,
        label: labelOf(object, path, field),
        selectListItem: field.type === 'picklist' ? `toLabel(${path})` : path,
        sortDirection: sorted ? (orderBy?.descending ? 'descending' : 'ascending') : null,
        sortIndex: sorted ? 0 : null,
        sortable: !hidden && field.sortable,
        type: field.type,
      }
    },
  )
}

function isVisible(actor: Actor, object: ObjectType, path: string): boolean {
  try {
    resolvePath({ actor, object, text: path, alias: undefined }, { parts: path.split('.'), at: 0 })
    return true
  } catch {
    return false
  }
}
