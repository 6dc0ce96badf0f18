import { Alert, Button, Group, NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { type SlaVersion, versionInForce } from '@waymark/cases'
import { Info } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useAskTime, useTimeOfDay } from '../demo/demo-state.js'
import { BusyButton } from '../parts/busy-button.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { focusFirstFault } from '../parts/focus-first-fault.js'
import { useAct } from '../parts/use-act.js'
import { queries } from '../session/clients.js'
import { type AgreementFields, agreementFaults, emptyAgreement, toNewAgreement } from './agreement-fields.js'
import { DefinitionFields } from './definition-fields.js'
import { Disclosure } from './disclosure.js'

/** Signs an agreement with an account. */
export function SignForm({
  accounts,
  versions,
  onDone,
  onCancel,
}: {
  readonly accounts: readonly string[]
  readonly versions: readonly SlaVersion[]
  readonly onDone: (version: string) => void
  readonly onCancel: () => void
}) {
  const { t } = useTranslation()
  const timeOfDay = useTimeOfDay()
  const askTime = useAskTime()
  const sign = useAct(queries.agreements.sign())
  const form = useForm<AgreementFields>({
    initialValues: emptyAgreement(accounts[0] ?? '', timeOfDay()),
    validate: (fields) =>
      Object.fromEntries(
        Object.entries(agreementFaults(fields, timeOfDay())).map(([field, fault]) => [
          field,
          t(`settings.agreements.${fault}`),
        ]),
      ),
  })
  const { signedAt } = form.values
  const fixed = versionInForce(versions, signedAt === '' ? timeOfDay() : new Date(signedAt))

  async function submit(fields: AgreementFields): Promise<void> {
    // Read at the last moment, so that a version that was published just now is not missed.
    const now = await askTime().catch(timeOfDay)
    sign.mutate(toNewAgreement(fields, now), { onSuccess: ({ slaVersion }) => onDone(slaVersion) })
  }

  return (
    <form noValidate onSubmit={form.onSubmit(submit, focusFirstFault(form))}>
      <Stack gap="sm">
        <Alert variant="outline" icon={<Info aria-hidden />}>
          {t('settings.agreements.signHint')}{' '}
          <span role="status">
            {fixed ? t('settings.agreements.fixes', { version: fixed.id }) : t('settings.agreements.fixesNone')}
          </span>
        </Alert>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NativeSelect
            label={t('settings.agreements.account')}
            data={[...accounts]}
            data-autofocus
            {...form.getInputProps('account')}
          />
          <TextInput
            label={t('settings.agreements.level')}
            placeholder={t('settings.agreements.levelExample')}
            maxLength={60}
            {...form.getInputProps('supportLevel')}
          />
          <TextInput type="date" label={t('settings.agreements.from')} {...form.getInputProps('from')} />
          <TextInput type="date" label={t('settings.agreements.until')} {...form.getInputProps('until')} />
          <TextInput
            type="datetime-local"
            label={t('settings.agreements.signedAt')}
            description={t('settings.agreements.signedAtHint')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('signedAt')}
          />
        </SimpleGrid>
        <Disclosure title={t('settings.agreements.overrides')}>
          <Stack gap="sm">
            <DefinitionFields
              values={form.values.overrides}
              hintOf={() => t('settings.agreements.overrideHint')}
              onChange={(overrides) => form.setFieldValue('overrides', overrides)}
            />
          </Stack>
        </Disclosure>
        <ErrorNotice error={sign.error} />
        <Group gap="sm">
          <BusyButton type="submit" isBusy={sign.isPending || form.submitting}>
            {t('settings.agreements.signButton')}
          </BusyButton>
          <Button variant="default" onClick={onCancel}>
            {t('parts.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
