import { Alert, Group, MultiSelect, Radio, Stack, Text } from '@mantine/core'
import { isWaymarkError } from '@waymark/core'
import { type Audiences, maximumSegmentEntries, type Segment, type Setup } from '@waymark/workstation-search'
import { Info } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../../parts/busy-button.js'
import { ErrorNotice } from '../../parts/error-notice.js'
import { workstation } from '../../session/clients.js'
import { SavedNote } from '../../settings/saved-note.js'
import { mergeFields } from './merge-fields.js'
import { audienceChoices, type SegmentChoice, userChoices } from './segment-fields.js'
import { isSame } from './setup-fields.js'
import { reachOf } from './setup-state.js'
import { useSetupWrite } from './use-setup-write.js'

/** Chooses for whom an integration is: everybody, or audiences and single people. */
export function SegmentForm({ setup, choices }: { readonly setup: Setup; readonly choices: Audiences }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState<Segment>(setup.segment)
  const before = useRef(setup.segment)
  const save = useSetupWrite(setup, (segment: Segment, latest) =>
    workstation.setups.segment(setup.id, segment, { ifMatch: latest.version }),
  )

  useEffect(() => {
    const since = before.current
    before.current = setup.segment
    setTyped((now) => mergeFields(now, since, setup.segment).fields)
  }, [setup.segment])

  const change = (part: Partial<Segment>) => setTyped((now) => ({ ...now, ...part }))
  const label = ({ name, size, email, isGone }: SegmentChoice) => {
    const about = isGone
      ? t('integrations.setUp.field.gone')
      : (email ?? (size === undefined ? undefined : t('integrations.setUp.field.people', { count: size })))
    return about === undefined ? name : `${name} (${about})`
  }
  const lists = [
    { name: 'audiences', choices: audienceChoices(choices, typed.audiences) },
    { name: 'users', choices: userChoices(choices, typed.users) },
  ] as const
  const hasGone = lists.some(({ name, choices }) =>
    choices.some(({ isGone, value }) => isGone && typed[name].includes(value)),
  )
  const isConflict = isWaymarkError(save.error, 'version_mismatch')

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save.mutate(typed)
      }}
    >
      <Stack gap="md">
        <Radio.Group
          aria-label={t('integrations.setUp.field.segmentTitle')}
          value={typed.isForAll ? 'all' : 'chosen'}
          onChange={(value) => change({ isForAll: value === 'all' })}
        >
          <Stack gap={8}>
            <Radio value="all" label={t('integrations.setUp.field.forAll')} />
            <Radio value="chosen" label={t('integrations.setUp.field.forChosen')} />
          </Stack>
        </Radio.Group>
        {!typed.isForAll &&
          lists.map(({ name, choices }) => (
            <MultiSelect
              key={name}
              label={t(`integrations.setUp.field.${name}`)}
              description={
                name === 'audiences'
                  ? t('integrations.setUp.field.audiencesHint')
                  : t('integrations.setUp.field.most', { count: maximumSegmentEntries })
              }
              placeholder={t('integrations.setUp.field.search')}
              data={choices.map((choice) => ({ value: choice.value, label: label(choice) }))}
              value={[...typed[name]]}
              onChange={(chosen) => change({ [name]: chosen })}
              maxValues={maximumSegmentEntries}
              searchable
              comboboxProps={{ withinPortal: false }}
              nothingFoundMessage={t('integrations.setUp.field.noMatch')}
            />
          ))}
        <div role="status">
          {reachOf(typed) === 'nobody' && <Text size="sm">{t('integrations.setUp.field.nobody')}</Text>}
          {!typed.isForAll && hasGone && <Text size="sm">{t('integrations.setUp.field.goneHint')}</Text>}
        </div>
        {isConflict && (
          <Alert color="orange" variant="outline" role="alert" icon={<Info aria-hidden />}>
            {t('integrations.setUp.field.conflict')}
          </Alert>
        )}
        <ErrorNotice error={isConflict ? undefined : save.error} />
        <Group gap="sm">
          <BusyButton type="submit" isBusy={save.isPending}>
            {t('parts.save')}
          </BusyButton>
          <SavedNote isSaved={save.isSuccess && isSame(typed, setup.segment)} />
        </Group>
      </Stack>
    </form>
  )
}
