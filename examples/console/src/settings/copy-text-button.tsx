import { Button, CopyButton, VisuallyHidden } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** Copies a text, and says that it did. */
export function CopyTextButton({ text, label }: { readonly text: string; readonly label: string }) {
  const { t } = useTranslation()
  return (
    <CopyButton value={text} timeout={2_000}>
      {({ copied, copy }) => (
        <>
          <Button
            variant="default"
            onClick={copy}
            leftSection={copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          >
            {label}
          </Button>
          <VisuallyHidden role="status">{copied ? t('parts.copied') : ''}</VisuallyHidden>
        </>
      )}
    </CopyButton>
  )
}
