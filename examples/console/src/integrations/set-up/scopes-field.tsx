import { Alert, Button, Checkbox, Code, Stack, Text } from '@mantine/core'
import { defaultScopes, type SalesforceScope, salesforceScopes } from '@waymark/workstation-search'
import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { isLeast } from './setup-fields.js'

/** What the app asks for, with the way back to the least. */
export function ScopesField({
  value,
  error,
  onChange,
}: {
  readonly value: readonly SalesforceScope[]
  readonly error?: ReactNode
  readonly onChange: (scopes: readonly SalesforceScope[]) => void
}) {
  const { t } = useTranslation()
  const isMissing = defaultScopes.some((scope) => !value.includes(scope))
  return (
    <Stack gap="xs">
      <Checkbox.Group
        label={t('integrations.setUp.field.scopes')}
        description={t('integrations.setUp.field.scopesHint')}
        error={error}
        value={[...value]}
        onChange={(chosen) => onChange(salesforceScopes.filter((scope) => chosen.includes(scope)))}
      >
        <Stack gap={8} mt={8}>
          {salesforceScopes.map((scope) => (
            <Checkbox
              key={scope}
              value={scope}
              label={
                <>
                  <Code>{scope}</Code> {t(`integrations.setUp.field.scope.${scope}`)}
                </>
              }
            />
          ))}
        </Stack>
      </Checkbox.Group>
      <div role="status">
        {value.includes('full') && (
          <Alert color="orange" variant="outline" icon={<TriangleAlert aria-hidden />}>
            {t('integrations.setUp.field.fullWarning')}
          </Alert>
        )}
        {isMissing && (
          <Text size="sm" mt={4}>
            <TriangleAlert size={14} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
            {t('integrations.setUp.field.leastMissing')}
          </Text>
        )}
      </div>
      {!isLeast(value) && (
        <Button
          size="xs"
          variant="default"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange(salesforceScopes.filter((scope) => defaultScopes.includes(scope)))}
        >
          {t('integrations.setUp.field.scopesReset')}
        </Button>
      )}
    </Stack>
  )
}
