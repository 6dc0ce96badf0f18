import { Anchor, Button, Loader, Stack, Text } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { DiagnosticsSummary } from '@waymark/cases'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.js'
import { ErrorNotice } from '../../parts/error-notice.js'
import { Moment } from '../../parts/moment.js'
import { ShowMore } from '../../parts/show-more.js'
import { queries } from '../../session/clients.js'
import type { CaseRole } from '../role.js'
import { AttachDialog } from './attach-dialog.js'
import { DiagnosticsView } from './diagnostics-view.js'

/** The diagnostics bundles of a case; shows one, and attaches more. */
export function DiagnosticsPanel({ caseId, role }: { readonly caseId: string; readonly role: CaseRole }) {
  const { t } = useTranslation()
  const bundles = useInfiniteQuery(queries.diagnostics.list(caseId))
  const [shown, setShown] = useState<DiagnosticsSummary>()
  const [isAttaching, setAttaching] = useState(false)
  const list = bundles.data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <Stack gap="sm">
      <ErrorNotice error={bundles.error} onRetry={bundles.refetch} />
      {bundles.data && list.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('thread.diagnostics.none')}
        </Text>
      )}
      {list.map((one) => (
        <div key={one.id}>
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="left"
            className="written"
            aria-label={t('thread.diagnostics.view', { address: one.address })}
            onClick={() => setShown(one)}
          >
            {one.address}
          </Anchor>
          <Text size="xs" c="dimmed">
            {one.attachedBy.name} · <Moment at={one.createdAt} /> ·{' '}
            {t('thread.diagnostics.entries', {
              count: Object.values(one.counts).reduce((sum, count) => sum + count, 0),
            })}
          </Text>
        </div>
      ))}
      <ShowMore query={bundles} />
      {role.takesPart && (
        <Button size="xs" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => setAttaching(true)}>
          {t('thread.diagnostics.attach')}
        </Button>
      )}
      {shown && <ShownBundle caseId={caseId} id={shown.id} onClose={() => setShown(undefined)} />}
      {isAttaching && <AttachDialog caseId={caseId} onClose={() => setAttaching(false)} />}
    </Stack>
  )
}

function ShownBundle({
  caseId,
  id,
  onClose,
}: {
  readonly caseId: string
  readonly id: string
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(queries.diagnostics.get(caseId, id))
  return (
    <Dialog title={t('thread.diagnostics.viewTitle')} size="xl" onClose={onClose}>
      <ErrorNotice error={error} onRetry={refetch} />
      {data ? <DiagnosticsView bundle={data.bundle} /> : !error && <Loader size="sm" aria-label={t('parts.loading')} />}
    </Dialog>
  )
}
