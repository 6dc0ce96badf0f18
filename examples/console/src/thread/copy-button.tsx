import { Button } from '@mantine/core'
import { useClipboard } from '@mantine/hooks'
import { Check, Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** Copies a text, and says that it did. */
export function CopyButton({ text }: { readonly text: string }) {
  const { t } = useTranslation()
  const clipboard = useClipboard()
  const Icon = clipboard.copied ? Check : Copy
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon size={14} aria-hidden />}
      onClick={() => clipboard.copy(text)}
      aria-live="polite"
    >
      {t(clipboard.copied ? 'parts.copied' : 'parts.copy')}
    </Button>
  )
}
