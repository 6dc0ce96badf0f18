import { Button, Group } from '@mantine/core'
import { type LiveSearch, type LiveSearchState, searchKinds } from '@waymark/workstation-search'
import { useTranslation } from 'react-i18next'
import { KindIcon } from '../results/kind-icon.js'
import classes from './box.module.css'
import { narrowedKinds, toggleKind, withoutShortcuts } from './kind-text.js'

/** Chooses the kinds that are searched, by writing shortcuts into the box. */
export function KindFilter({ live, state }: { readonly live: LiveSearch; readonly state: LiveSearchState }) {
  const { t } = useTranslation()
  const narrowed = narrowedKinds(state.text)
  // Things of applications that joined are there to choose where such a one has answered.
  const shown = searchKinds.filter(
    (kind) => kind !== 'item' || narrowed.includes(kind) || state.groups.some((group) => group.kind === kind),
  )
  const write = (text: string) => {
    live.type(text)
    live.submit()
  }
  const look = (isOn: boolean) =>
    ({
      size: 'compact-sm',
      radius: 'xl',
      variant: isOn ? 'filled' : 'default',
      'aria-pressed': isOn,
      className: classes.chip ?? '',
    }) as const
  return (
    <Group gap={6} role="group" aria-label={t('workstation.box.kinds')} className={classes.chips ?? ''}>
      <Button {...look(narrowed.length === 0)} onClick={() => write(withoutShortcuts(state.text))}>
        {t('workstation.box.allKinds')}
      </Button>
      {shown.map((kind) => (
        <Button
          key={kind}
          {...look(narrowed.includes(kind))}
          leftSection={<KindIcon kind={kind} size={14} />}
          onClick={() => write(toggleKind(state.text, kind))}
        >
          {t(`workstation.kind.${kind}`)}
        </Button>
      ))}
    </Group>
  )
}
