import { type AccountStore, defineCollection, type StoredDocument } from '@waymark/core/ports'
import type { ViewKind } from '../model/kind.js'

/** Which views of a kind a user has on, as it is stored. Only ids: what the views show stays where it is. */
export interface ViewChoiceRecord extends StoredDocument {
  readonly integrationId: string
  readonly kind: ViewKind
  readonly userId: string
  /** One or two, in the user's order. */
  readonly chosen: readonly string[]
  readonly updatedAt: string
}

export const viewChoiceRecords = defineCollection<ViewChoiceRecord>({
  name: 'workstation_view_choice',
  schemaVersion: 1,
  indexes: [{ fields: ['integrationId'] }],
})

/** Whose choice it is. */
export type ViewChoiceKey = Pick<ViewChoiceRecord, 'account' | 'integrationId' | 'kind' | 'userId'>

// Derived, so that two first choices at once meet in one document. The user's id comes last: what it holds is not ours to say.
const idOf = ({ integrationId, kind, userId }: ViewChoiceKey) => `views_${integrationId}_${kind}_${userId}`

/** The ids that a user chose; none before anybody did. */
export async function findViewChoice(store: AccountStore, key: ViewChoiceKey): Promise<readonly string[]> {
  return (await store.get(viewChoiceRecords, idOf(key)))?.chosen ?? []
}

/** Keeps a choice in the place of the one before. Of two at once the later one stays. */
export async function keepViewChoice(
  store: AccountStore,
  key: ViewChoiceKey,
  { chosen, updatedAt }: Pick<ViewChoiceRecord, 'chosen' | 'updatedAt'>,
): Promise<void> {
  const document = { id: idOf(key), ...key, chosen, updatedAt }
  const { inserted } = await store.claim(viewChoiceRecords, document)
  if (inserted) return
  const kept = await store.get(viewChoiceRecords, document.id, { lock: true })
  if (kept) await store.put(viewChoiceRecords, { ...kept, chosen, updatedAt })
}

/** Forgets what everybody chose of an integration: for when it is removed. */
export async function forgetViewChoices(store: AccountStore, integrationId: string): Promise<void> {
  for (const { id } of await store.find(viewChoiceRecords, { where: { integrationId } })) {
    await store.remove(viewChoiceRecords, id)
  }
}
