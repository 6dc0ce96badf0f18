import { Button } from '@mantine/core'
import type { LiveSearch, LiveSearchState } from '@waymark/workstation-search'
import { SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../parts/empty-state.js'
import { localeOf } from '../../words/language.js'
import { narrowedKinds, withoutShortcuts } from '../box/kind-text.js'

/** In place of results of nothing: what may help. */
export function NothingFound({
  state,
  live,
  isPartly,
  onFocusBox,
}: {
  readonly state: LiveSearchState
  readonly live: LiveSearch
  /** Whether something could not be searched. */
  readonly isPartly: boolean
  readonly onFocusBox: () => void
}) {
  const { t, i18n } = useTranslation()
  const narrowed = narrowedKinds(state.text)
  const names = narrowed.map((kind) => t(`workstation.kind.${kind}`))
  const kinds = new Intl.ListFormat(localeOf(i18n.language), { type: 'conjunction' }).format(names)
  return (
    <EmptyState
      icon={SearchX}
      title={t(isPartly ? 'workstation.result.nothing.titlePartly' : 'workstation.result.nothing.title')}
      hint={
        <>
          {t('workstation.result.nothing.hint')}
          {narrowed.length > 0 && <div>{t('workstation.result.nothing.narrowed', { kinds })}</div>}
        </>
      }
    >
      {narrowed.length > 0 && (
        <span data-row>
          <Button
            size="sm"
            onClick={() => {
              live.type(withoutShortcuts(state.text))
              live.submit()
              onFocusBox()
            }}
          >
            {t('workstation.result.nothing.widen')}
          </Button>
        </span>
      )}
    </EmptyState>
  )
}
