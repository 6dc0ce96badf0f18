import { Button, Stack } from '@mantine/core'
import type { DiagnosticsBundle } from '@waymark/cases'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CaseChoice } from '../chat/case-choice.js'
import { CaseLink } from '../chat/case-link.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'
import { Note } from './note.js'

/** Attaches a bundle to a case that is there already. */
export function AttachDiagnostics({ bundle }: { readonly bundle: DiagnosticsBundle }) {
  const { t } = useTranslation()
  const [caseId, setCaseId] = useState('')
  const attach = useAct(queries.diagnostics.attach(caseId))
  return (
    <Stack gap="xs">
      <CaseChoice
        label={t('assistant.diagnostics.case')}
        value={caseId}
        onChange={(id) => {
          setCaseId(id)
          attach.reset()
        }}
      />
      <ErrorNotice error={attach.error} />
      <Button
        style={{ alignSelf: 'flex-start' }}
        disabled={caseId === ''}
        loading={attach.isPending}
        onClick={() => attach.mutate(bundle)}
      >
        {t('assistant.diagnostics.attach')}
      </Button>
      <div role="status">
        {attach.isSuccess && (
          <Note>
            {t('assistant.diagnostics.attached')} <CaseLink of={{ id: caseId, number: t('assistant.seeCase') }} />
          </Note>
        )}
      </div>
    </Stack>
  )
}
