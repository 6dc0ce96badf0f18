import { Fieldset, MultiSelect, NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { FaultRule } from '@waymark/core/testing'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../parts/busy-button.js'
import { focusFirstFault } from '../parts/focus-first-fault.js'
import { type EffectKind, effectKinds, emptyFault, type FaultFields, readFault } from './new-fault.js'

/** Makes a rule of one's own. */
export function FaultForm({
  operations,
  onAdd,
}: {
  readonly operations: readonly string[]
  readonly onAdd: (rule: FaultRule) => Promise<unknown>
}) {
  const { t } = useTranslation()
  const form = useForm<FaultFields>({
    initialValues: emptyFault,
    validate: (fields) => {
      const read = readFault(fields)
      if ('rule' in read) return {}
      return Object.fromEntries(
        Object.entries(read.faults).map(([field, fault]) => [field, t(`demo.faults.fault.${fault}`)]),
      )
    },
  })
  const { effect } = form.values

  async function add(fields: FaultFields): Promise<void> {
    const read = readFault(fields)
    // What failed is said above the list, and the form keeps what was typed.
    if ('rule' in read) await onAdd(read.rule).then(form.reset, () => {})
  }

  const field = (name: keyof FaultFields) => ({ ...form.getInputProps(name), key: name })
  return (
    <form onSubmit={form.onSubmit(add, focusFirstFault(form))} noValidate>
      <Stack gap="sm">
        <Title order={3} size="h5">
          {t('demo.faults.add')}
        </Title>
        <MultiSelect
          label={t('demo.faults.operations')}
          description={t('demo.faults.operationsHint')}
          placeholder={form.values.operations.length === 0 ? t('demo.faults.allOperations') : ''}
          nothingFoundMessage={t('demo.faults.noSuchOperation')}
          data={[...operations]}
          value={[...form.values.operations]}
          onChange={(chosen) => form.setFieldValue('operations', chosen)}
          searchable
        />
        <NativeSelect
          label={t('demo.faults.effect')}
          description={t(`demo.faults.effectHint.${effect}`)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={effectKinds.map((value) => ({ value, label: t(`demo.faults.effects.${value}`) }))}
          value={effect}
          onChange={({ currentTarget }) => form.setFieldValue('effect', currentTarget.value as EffectKind)}
        />
        {effect === 'status' && (
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={t('demo.faults.status')} inputMode="numeric" {...field('status')} />
            <TextInput
              label={t('demo.faults.retryAfter')}
              description={t('demo.faults.retryAfterHint')}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              {...field('retryAfter')}
            />
          </SimpleGrid>
        )}
        {effect === 'slow' && <TextInput label={t('demo.faults.slowBy')} {...field('slow')} />}
        <Fieldset legend={t('demo.faults.when')} px="sm" py="xs">
          <Text size="xs" c="dimmed" mb="xs">
            {t('demo.faults.whenHint')}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={t('demo.faults.nth')} placeholder={t('demo.faults.nthExample')} {...field('nth')} />
            <TextInput label={t('demo.faults.everyNth')} inputMode="numeric" {...field('every')} />
            <TextInput label={t('demo.faults.times')} inputMode="numeric" {...field('times')} />
            <TextInput label={t('demo.faults.probability')} inputMode="decimal" {...field('probability')} />
          </SimpleGrid>
        </Fieldset>
        <BusyButton type="submit" style={{ alignSelf: 'flex-start' }} isBusy={form.submitting}>
          {t('demo.faults.addButton')}
        </BusyButton>
      </Stack>
    </form>
  )
}
