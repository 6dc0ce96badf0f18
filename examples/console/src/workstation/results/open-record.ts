import type { QueryClient } from '@tanstack/react-query'
import type { RecordReference } from '@waymark/workstation-search'
import { workstationQueries } from '../../session/clients.js'

/** A record, and where it comes from. */
export type OpenedRecord = RecordReference & { readonly sourceId: string }

/** Tells the application that the reader opened a record. It opens whether or not the application takes note. */
export async function openRecord(cache: QueryClient, { sourceId, kind, recordId }: OpenedRecord): Promise<void> {
  const open = workstationQueries.records.open()
  try {
    await open.mutationFn({ sourceId, kind, recordId })
    await Promise.all(open.invalidates.map(({ queryKey }) => cache.invalidateQueries({ queryKey: [...queryKey] })))
  } catch {
    // It is only missing among those that were viewed last.
  }
}
