import { Alert, Fieldset, Group, Stack, TextInput } from '@mantine/core'
import { isWaymarkError } from '@waymark/core'
import { gapsOf, type Setup } from '@waymark/workstation-search'
import { Info, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../../parts/busy-button.js'
import { ErrorNotice } from '../../parts/error-notice.js'
import { focusFirstFault } from '../../parts/focus-first-fault.js'
import { SavedNote } from '../../settings/saved-note.js'
import { SectionCard } from '../../settings/section-card.js'
import { DemoOrgNotice } from './demo-org-notice.js'
import { DomainHint } from './domain-hint.js'
import { ScopesField } from './scopes-field.js'
import { SecretField } from './secret-field.js'
import { endsConnections, type SetupFields, toSetupFields } from './setup-fields.js'
import { fieldId } from './step-field.js'
import { useAppForm } from './use-app-form.js'

/** What an administrator enters of the app at Salesforce, and whom people ask. */
export function AppForm({ setup }: { readonly setup: Setup }) {
  const { t } = useTranslation()
  const { form, save, submit, clashes, isConflict, isUnchanged, change } = useAppForm(setup)
  const stored = toSetupFields(setup)
  const isTaken = isWaymarkError(save.error, 'conflict')
  const isIncomplete = isWaymarkError(save.error, 'integration_incomplete')

  function clashOf(name: keyof SetupFields): string | undefined {
    if (!clashes.includes(name)) return undefined
    if (name === 'clientSecret') return t('integrations.setUp.field.clashSecret')
    const value = stored[name]
    const shown = typeof value === 'string' ? value : value.join(', ')
    return t('integrations.setUp.field.clash', { value: shown === '' ? t('integrations.setUp.field.nothing') : shown })
  }
  function propsOf(name: 'name' | 'domain' | 'clientId' | 'clientSecret' | 'contactName' | 'contactEmail') {
    const { error, ...props } = form.getInputProps(name)
    return { autoComplete: 'off', ...props, error: error ?? clashOf(name) }
  }

  return (
    <SectionCard title={t('integrations.setUp.field.title')} hint={t('integrations.setUp.field.hint')}>
      <DemoOrgNotice
        onFill={({ domain, clientId, clientSecret }) =>
          form.setValues({ domain, clientId, secret: 'replace', clientSecret })
        }
      />
      <form noValidate onSubmit={form.onSubmit(submit, focusFirstFault(form))}>
        <Stack gap="md">
          <TextInput
            label={t('integrations.setUp.field.name')}
            description={t('integrations.setUp.field.nameHint')}
            required
            maxLength={100}
            {...propsOf('name')}
            {...(isTaken && { error: t('integrations.setUp.nameTaken') })}
          />
          <TextInput
            id={fieldId('domain')}
            label={t('integrations.setUp.field.domain')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            description={<DomainHint typed={form.values.domain} />}
            maxLength={500}
            spellCheck={false}
            {...propsOf('domain')}
          />
          <TextInput
            id={fieldId('client_id')}
            label={t('integrations.setUp.field.clientId')}
            maxLength={500}
            spellCheck={false}
            {...propsOf('clientId')}
          />
          <SecretField
            isKept={setup.hasClientSecret}
            mode={form.values.secret}
            onMode={(secret) => form.setValues({ secret, clientSecret: '' })}
            inputProps={propsOf('clientSecret')}
          />
          <ScopesField
            value={form.values.scopes}
            error={form.errors.scopes ?? clashOf('scopes')}
            onChange={(scopes) => form.setFieldValue('scopes', scopes)}
          />
          <Fieldset legend={t('integrations.setUp.field.contact')} px="sm" py="xs">
            <Stack gap="xs">
              <TextInput
                label={t('integrations.setUp.field.contactName')}
                description={t('integrations.setUp.field.contactHint')}
                maxLength={200}
                {...propsOf('contactName')}
              />
              <TextInput
                label={t('integrations.setUp.field.contactEmail')}
                type="email"
                maxLength={254}
                {...propsOf('contactEmail')}
              />
            </Stack>
          </Fieldset>
          <div role="status">
            {gapsOf(setup).length === 0 && endsConnections(change) && (
              <Alert color="orange" variant="outline" icon={<TriangleAlert aria-hidden />}>
                {t('integrations.setUp.field.ends')}
              </Alert>
            )}
          </div>
          {(isConflict || isIncomplete) && (
            <Alert color="orange" variant="outline" role="alert" icon={<Info aria-hidden />}>
              {t(isConflict ? 'integrations.setUp.field.conflict' : 'integrations.setUp.field.switchOff')}
            </Alert>
          )}
          <ErrorNotice error={isConflict || isIncomplete || isTaken ? undefined : save.error} />
          <Group gap="sm">
            <BusyButton type="submit" isBusy={save.isPending}>
              {t('parts.save')}
            </BusyButton>
            <SavedNote
              isSaved={isUnchanged || (save.isSuccess && !form.isDirty())}
              {...(isUnchanged && { words: t('integrations.setUp.field.unchanged') })}
            />
          </Group>
        </Stack>
      </form>
    </SectionCard>
  )
}
