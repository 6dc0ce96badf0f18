import { Button, Group, Input, PasswordInput, Text } from '@mantine/core'
import { LockKeyhole, Trash2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { SetupFields } from './setup-fields.js'
import { fieldId } from './step-field.js'

/** The consumer secret: it can be given, replaced and removed, but never read. */
export function SecretField({
  isKept,
  mode,
  onMode,
  inputProps,
}: {
  readonly isKept: boolean
  readonly mode: SetupFields['secret']
  readonly onMode: (mode: SetupFields['secret']) => void
  readonly inputProps: object
}) {
  const { t } = useTranslation()
  const label = t('integrations.setUp.field.clientSecret')
  const keep = isKept && (
    <Button size="xs" variant="default" onClick={() => onMode('keep')}>
      {t('integrations.setUp.field.keep')}
    </Button>
  )
  if (mode === 'replace') {
    return (
      <div>
        <PasswordInput
          id={fieldId('client_secret')}
          label={label}
          description={t('integrations.setUp.field.secretHint')}
          visibilityToggleButtonProps={{ 'aria-label': t('integrations.setUp.field.showSecret') }}
          maxLength={500}
          {...inputProps}
          autoComplete="new-password"
        />
        {keep && <Group mt={6}>{keep}</Group>}
      </div>
    )
  }
  const Icon = mode === 'keep' ? LockKeyhole : Trash2
  return (
    <Input.Wrapper label={label} labelElement="div">
      <Text size="sm" role="status" mb={6}>
        <Icon size={14} aria-hidden style={{ verticalAlign: '-2px' }} />{' '}
        {t(mode === 'keep' ? 'integrations.setUp.field.secretKept' : 'integrations.setUp.field.secretGoes')}
      </Text>
      <Group gap="xs">
        <Button id={fieldId('client_secret')} size="xs" variant="default" onClick={() => onMode('replace')}>
          {t('integrations.setUp.field.replace')}
        </Button>
        {mode === 'keep' ? (
          <Button size="xs" variant="default" onClick={() => onMode('remove')}>
            {t('integrations.setUp.field.removeSecret')}
          </Button>
        ) : (
          keep
        )}
      </Group>
    </Input.Wrapper>
  )
}
