import { Group, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useNavigate } from '@tanstack/react-router'
import { isWaymarkError } from '@waymark/core'
import { readDomain } from '@waymark/workstation-search'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../../parts/busy-button.js'
import { ErrorNotice } from '../../parts/error-notice.js'
import { focusFirstFault } from '../../parts/focus-first-fault.js'
import { tell } from '../../parts/tell.js'
import { useAct } from '../../parts/use-act.js'
import { workstationQueries } from '../../session/clients.js'
import { SectionCard } from '../../settings/section-card.js'
import { DomainHint } from './domain-hint.js'

/** Begins a set-up, and goes to its page. */
export function NewSetupForm() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const create = useAct(workstationQueries.setups.create())
  const form = useForm({
    initialValues: { name: '', domain: '' },
    validate: {
      name: (name) => (name.trim() === '' ? t('integrations.setUp.field.nameMissing') : null),
      domain: (domain) =>
        domain.trim() === '' || readDomain(domain) ? null : t('integrations.setUp.field.domainWrong'),
    },
  })
  const isTaken = isWaymarkError(create.error, 'conflict')

  return (
    <SectionCard title={t('integrations.setUp.new')} hint={t('integrations.setUp.newHint')}>
      <form
        noValidate
        onSubmit={form.onSubmit(({ name, domain }) => {
          const host = readDomain(domain)
          create.mutate(
            { name: name.trim(), ...(host && { domain: host }) },
            {
              onSuccess: (setup) => {
                tell(t, t('integrations.setUp.created', { name: setup.name }))
                navigate({ to: '/integrations/set-up/$integrationId', params: { integrationId: setup.id } })
              },
            },
          )
        }, focusFirstFault(form))}
      >
        <Stack gap="sm">
          <Group gap="sm" align="flex-start">
            <TextInput
              label={t('integrations.setUp.field.name')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              description={t('integrations.setUp.field.nameHint')}
              required
              maxLength={100}
              autoComplete="off"
              flex="1 1 220px"
              {...form.getInputProps('name')}
              {...(isTaken && { error: t('integrations.setUp.nameTaken') })}
            />
            <TextInput
              label={`${t('integrations.setUp.field.domain')} (${t('parts.optional')})`}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              description={<DomainHint typed={form.values.domain} />}
              maxLength={500}
              autoComplete="off"
              spellCheck={false}
              placeholder="acme.my.salesforce.com"
              flex="2 1 300px"
              {...form.getInputProps('domain')}
            />
          </Group>
          <ErrorNotice error={isTaken ? undefined : create.error} />
          <BusyButton type="submit" isBusy={create.isPending} style={{ alignSelf: 'flex-start' }}>
            {t('integrations.setUp.create')}
          </BusyButton>
        </Stack>
      </form>
    </SectionCard>
  )
}
