import {
  type Agreement,
  agreementInForce,
  type CasePriority,
  priorityDefinitions,
  type SlaVersion,
} from '@waymark/cases'

/**
 * What a priority means under the agreement in force, where that is not the standard definition; undefined where it is. Of several
 * agreements, the one that was signed last.
 */
export function ownDefinition(
  priority: CasePriority,
  {
    agreements,
    versions,
    now,
  }: {
    readonly agreements: readonly Agreement[]
    readonly versions: readonly SlaVersion[]
    readonly now: Date
  },
): string | undefined {
  const inForce = agreementInForce(agreements, now)
  const version = versions.find(({ id }) => id === inForce?.slaVersion)
  const definition = inForce?.overrides[priority] ?? version?.definitions[priority]
  return definition === priorityDefinitions[priority] ? undefined : definition
}
