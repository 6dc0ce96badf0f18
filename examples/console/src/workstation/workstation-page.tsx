import { Box } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../parts/page-title.js'
import { KeyLegend } from './box/key-legend.js'
import { KindFilter } from './box/kind-filter.js'
import { SearchBox } from './box/search-box.js'
import { useSlash } from './box/use-slash.js'
import { useAddressText } from './query/use-address-text.js'
import { useLiveSearch } from './query/use-live-search.js'
import { ResultList } from './results/result-list.js'
import { useMoves } from './results/use-moves.js'
import { StartPanel } from './start/start-panel.js'

/** One search over everything that the reader has connected. */
export function WorkstationPage() {
  const { t } = useTranslation()
  const { live, state } = useLiveSearch()
  const box = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const { active, enter } = useMoves(box, list, state)
  useAddressText(live, state.text)
  useSlash(box)

  const focusBox = () => box.current?.focus()
  const isIdle = state.phase === 'empty' || state.phase === 'too_short'
  const hasNoSource = state.phase === 'done' && state.sources.length === 0
  return (
    <Box maw={1040}>
      <PageTitle title={t('app.workstation')} hint={t('workstation.start.hint')} />
      <SearchBox box={box} live={live} state={state} onEnterResults={enter} />
      <KindFilter live={live} state={state} />
      <KeyLegend />
      <div ref={list}>
        {isIdle || hasNoSource ? (
          <StartPanel
            onText={(text) => {
              live.type(text)
              focusBox()
            }}
          />
        ) : (
          <ResultList state={state} live={live} active={active} onFocusBox={focusBox} />
        )}
      </div>
    </Box>
  )
}
