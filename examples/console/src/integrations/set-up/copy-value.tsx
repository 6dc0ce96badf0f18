import { ActionIcon, Code, CopyButton, Group, VisuallyHidden } from '@mantine/core'
import { Check, Copy } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** A value to enter somewhere else, with a button that copies it. */
export function CopyValue({ value }: { readonly value: string }) {
  const { t } = useTranslation()
  return (
    <Group gap={4} wrap="nowrap" align="center" style={{ minWidth: 0 }}>
      <Code fz="sm" style={{ overflowWrap: 'anywhere', minWidth: 0 }}>
        {value}
      </Code>
      <CopyButton value={value} timeout={2_000}>
        {({ copied, copy }) => (
          <>
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              onClick={copy}
              aria-label={t('integrations.setUp.copyValue', { value })}
            >
              {copied ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
            </ActionIcon>
            <VisuallyHidden role="status">{copied ? t('parts.copied') : ''}</VisuallyHidden>
          </>
        )}
      </CopyButton>
    </Group>
  )
}
