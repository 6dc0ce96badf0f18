import { Button, FileButton, Group, Stack, Text, Textarea, Title } from '@mantine/core'
import { type DiagnosticsBundle, maximumAttachmentBytes } from '@waymark/cases'
import { redactDiagnostics } from '@waymark/cases/page'
import { FileJson } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from '../../parts/dialog.js'
import { ErrorNotice } from '../../parts/error-notice.js'
import { useAct } from '../../parts/use-act.js'
import { queries } from '../../session/clients.js'
import { DiagnosticsView } from './diagnostics-view.js'
import { readBundle } from './read-bundle.js'

/** Attaches a bundle: it is pasted or chosen, shown as it will be sent, without its secrets, and then sent. */
export function AttachDialog({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [fault, setFault] = useState<string>()
  const [bundle, setBundle] = useState<DiagnosticsBundle>()
  const attach = useAct(queries.diagnostics.attach(caseId))

  function check(json: string): void {
    const read = readBundle(json)
    if ('bundle' in read) setBundle(redactDiagnostics(read.bundle))
    else if (read.fault === 'notJson') setFault(t('thread.diagnostics.notJson'))
    else setFault(t('thread.diagnostics.notBundle', { path: read.path }))
  }
  async function choose(file: File | null): Promise<void> {
    if (!file) return
    if (file.size > maximumAttachmentBytes) return setFault(t('thread.diagnostics.tooLarge'))
    const chosen = await file.text()
    setFault(undefined)
    setText(chosen)
    check(chosen)
  }
  return (
    <Dialog title={t('thread.diagnostics.attach')} size="xl" onClose={onClose}>
      {bundle ? (
        <Stack gap="sm">
          <div>
            <Title order={3} size="h4">
              {t('thread.diagnostics.preview')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('thread.diagnostics.previewHint')}
            </Text>
          </div>
          <DiagnosticsView bundle={bundle} />
          <ErrorNotice error={attach.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setBundle(undefined)}>
              {t('thread.diagnostics.back')}
            </Button>
            <Button loading={attach.isPending} onClick={() => attach.mutate(bundle, { onSuccess: onClose })}>
              {t('thread.diagnostics.send')}
            </Button>
          </Group>
        </Stack>
      ) : (
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {t('thread.diagnostics.attachHint')}
          </Text>
          <Textarea
            label={t('thread.diagnostics.paste')}
            rows={10}
            spellCheck={false}
            ff="monospace"
            data-autofocus
            value={text}
            onChange={({ currentTarget }) => {
              setFault(undefined)
              setText(currentTarget.value)
            }}
            error={fault}
          />
          <Group justify="space-between" gap="xs">
            <FileButton accept="application/json,.json" onChange={choose}>
              {(props) => (
                <Button variant="default" leftSection={<FileJson size={16} aria-hidden />} {...props}>
                  {t('thread.diagnostics.choose')}
                </Button>
              )}
            </FileButton>
            <Button disabled={text.trim() === ''} onClick={() => check(text)}>
              {t('thread.diagnostics.check')}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  )
}
