import type { Field, ObjectType } from './model.js'

/** A relationship from a parent to the records that point at it. */
export interface ChildRelationship {
  readonly name: string | null
  readonly object: ObjectType
  readonly field: Field
}

/** The objects of an org. Names are found whatever their case. */
export interface Schema {
  readonly objects: readonly ObjectType[]
  find(name: string): ObjectType | undefined
  byPrefix(prefix: string): ObjectType | undefined
  field(object: ObjectType, name: string): Field | undefined
  /** The field whose relationship this is: `Account` of Contact is `AccountId`. */
  relationship(object: ObjectType, name: string): Field | undefined
  childrenOf(object: ObjectType): readonly ChildRelationship[]
  /** When it last changed: what describe's `Last-Modified` says. */
  readonly changedAt: Date
  /** Adds an object, or replaces one of the same name. */
  define(object: ObjectType, at: Date): void
}

interface Indexed {
  readonly object: ObjectType
  readonly fields: ReadonlyMap<string, Field>
  readonly relationships: ReadonlyMap<string, Field>
}

function indexed(object: ObjectType): Indexed {
  const fields = new Map(object.fields.map((field) => [field.name.toLowerCase(), field]))
  const related = object.fields.filter(({ relationshipName }) => relationshipName !== null)
  return {
    object,
    fields,
    relationships: new Map(related.map((field) => [String(field.relationshipName).toLowerCase(), field])),
  }
}

/** Makes a schema of these objects. */
export function createSchema(objects: readonly ObjectType[], createdAt: Date): Schema {
  const byName = new Map(objects.map((object) => [object.name.toLowerCase(), indexed(object)]))
  const children = new Map<string, readonly ChildRelationship[]>()
  let changedAt = createdAt

  const all = () => [...byName.values()].map(({ object }) => object)
  const of = (object: ObjectType) => byName.get(object.name.toLowerCase())

  return {
    get objects() {
      return all()
    },
    get changedAt() {
      return changedAt
    },
    find: (name) => byName.get(name.toLowerCase())?.object,
    byPrefix: (prefix) => all().find(({ keyPrefix }) => keyPrefix === prefix),
    field: (object, name) => of(object)?.fields.get(name.toLowerCase()),
    relationship: (object, name) => of(object)?.relationships.get(name.toLowerCase()),
    childrenOf(object) {
      const known = children.get(object.name)
      if (known) return known
      const found = all().flatMap((child) =>
        child.fields
          .filter(({ referenceTo }) => referenceTo.includes(object.name))
          .map((field) => ({ name: field.childRelationshipName, object: child, field })),
      )
      children.set(object.name, found)
      return found
    },
    define(object, at) {
      byName.set(object.name.toLowerCase(), indexed(object))
      children.clear()
      changedAt = at
    },
  }
}
