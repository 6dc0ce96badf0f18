import { Group, NativeSelect, Radio } from '@mantine/core'
import { caseEnvironments, casePriorities } from '@waymark/cases'
import { useTranslation } from 'react-i18next'

/** The priority and the environment of a case that is made of something else. */
export function UrgencyFields({ propsOf }: { readonly propsOf: (name: 'priority' | 'environment') => object }) {
  const { t } = useTranslation()
  return (
    <>
      <NativeSelect
        label={t('chat.form.priority')}
        data={casePriorities.map((value) => ({ value, label: t(`parts.priority.${value}`) }))}
        {...propsOf('priority')}
      />
      <Radio.Group label={t('chat.form.environment')} required {...propsOf('environment')}>
        <Group mt={4}>
          {caseEnvironments.map((value) => (
            <Radio key={value} value={value} label={t(`parts.environment.${value}`)} />
          ))}
        </Group>
      </Radio.Group>
    </>
  )
}
