import { Alert, Anchor, List } from '@mantine/core'
import { CircleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { fieldId, focusField } from './field-props.js'

/** What keeps a case from being filed. It leads to each field. */
export function FaultSummary({
  faults,
}: {
  readonly faults: readonly { readonly path: string; readonly label: string | undefined; readonly text: string }[]
}) {
  const { t } = useTranslation()
  if (faults.length === 0) return null
  return (
    <Alert
      color="red"
      variant="outline"
      role="alert"
      icon={<CircleAlert aria-hidden />}
      title={t('cases.summary', { count: faults.length })}
    >
      <List size="sm">
        {faults.map(({ path, label, text }) => (
          <List.Item key={path}>
            {label === undefined ? (
              text
            ) : (
              <Anchor
                size="sm"
                href={`#${fieldId(path)}`}
                onClick={(event) => {
                  event.preventDefault()
                  focusField(path)
                }}
              >
                {t('cases.fileSays', { name: label, text })}
              </Anchor>
            )}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
