import { Button, Checkbox, Group, List, Stack, Text, TextInput } from '@mantine/core'
import { maximumChosenViews, maximumOfferedViews, type ViewChoice, type ViewKind } from '@waymark/workstation-search'
import { ArrowUpDown, Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BusyButton } from '../parts/busy-button.js'
import { Dialog } from '../parts/dialog.js'
import { ErrorNotice } from '../parts/error-notice.js'
import { tell } from '../parts/tell.js'
import { useAct } from '../parts/use-act.js'
import { workstationQueries } from '../session/clients.js'
import styles from './crm-views.module.css'
import { filterViews, toggleView } from './view-choice.js'

/** Chooses the one or two views of a kind that are on. */
export function ViewEditor({
  integrationId,
  kind,
  choice: { offered, hasMore, chosen: before },
  onClose,
}: {
  readonly integrationId: string
  readonly kind: ViewKind
  readonly choice: ViewChoice
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const [{ chosen, error }, setToggled] = useState<ReturnType<typeof toggleView>>({ chosen: before })
  const [filter, setFilter] = useState('')
  const save = useAct(workstationQueries.views.choose(integrationId, kind))
  const shown = filterViews(offered, filter)
  const labelOf = (id: string) => offered.find((view) => view.id === id)?.label ?? id

  function toggle(id: string): void {
    save.reset()
    setToggled(toggleView(chosen, id, offered))
  }

  return (
    <Dialog title={t('crmViews.editTitle', { kind: t(`crmViews.kind.${kind}`) })} size="lg" onClose={onClose}>
      <Stack gap="md">
        <Text size="sm">{t('crmViews.editHint')}</Text>
        <TextInput
          data-autofocus
          label={t('crmViews.filter')}
          leftSection={<Search size={16} aria-hidden />}
          value={filter}
          maxLength={100}
          onChange={({ currentTarget }) => setFilter(currentTarget.value)}
        />
        <fieldset className={styles.offered}>
          <legend>
            {t('crmViews.offered')} ({t('crmViews.count', { count: chosen.length, maximum: maximumChosenViews })})
          </legend>
          <Stack gap={8}>
            {shown.map(({ id, label }) => (
              <Checkbox
                key={id}
                checked={chosen.includes(id)}
                onChange={() => toggle(id)}
                label={<span className="written">{label}</span>}
              />
            ))}
            {shown.length === 0 && <Text size="sm">{t('crmViews.noMatch')}</Text>}
          </Stack>
        </fieldset>
        {hasMore && (
          <Text size="sm" c="dimmed">
            {t('crmViews.hasMore', { count: maximumOfferedViews })}
          </Text>
        )}
        <ErrorNotice error={error ?? save.error} />
        <div>
          <Text size="sm" fw={600} id="views-on">
            {t('crmViews.onNow')}
          </Text>
          <List type="ordered" size="sm" aria-labelledby="views-on">
            {chosen.map((id) => (
              <List.Item key={id} className="written">
                {labelOf(id)}
              </List.Item>
            ))}
          </List>
          {chosen.length > 1 && (
            <Button
              size="xs"
              mt={6}
              variant="default"
              leftSection={<ArrowUpDown size={14} aria-hidden />}
              onClick={() => setToggled({ chosen: [...chosen].reverse() })}
            >
              {t('crmViews.swap')}
            </Button>
          )}
        </div>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('parts.cancel')}
          </Button>
          <BusyButton
            isBusy={save.isPending}
            onClick={() =>
              save.mutate(chosen, {
                onSuccess: () => {
                  tell(t, t('crmViews.saved'))
                  onClose()
                },
              })
            }
          >
            {t('parts.save')}
          </BusyButton>
        </Group>
      </Stack>
    </Dialog>
  )
}
