/** A name as SQL, with its schema. Both are of lower-case letters, digits and underscores. */
export function named(schema: string, name: string): string {
  return `"${schema}"."${name}"`
}
