import { CloseButton, TextInput } from '@mantine/core'
import { type LiveSearch, type LiveSearchState, maximumQueryLength, type SearchKind } from '@waymark/workstation-search'
import { Search } from 'lucide-react'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './box.module.css'
import { BoxNotes, boxNotesId } from './box-notes.js'
import { SuggestionList, suggestionListId } from './suggestion-list.js'
import { useSuggestions } from './use-suggestions.js'

/** The one box of the page. */
export function SearchBox({
  box,
  live,
  state,
  onEnterResults,
}: {
  readonly box: RefObject<HTMLInputElement | null>
  readonly live: LiveSearch
  readonly state: LiveSearchState
  /** Moves the focus on to the results, where there are any. */
  readonly onEnterResults: (key: { readonly key: string; readonly ctrlKey: boolean }) => boolean
}) {
  const { t } = useTranslation()
  const labelOf = (kind: SearchKind) => t(`workstation.kind.${kind}`)
  const choice = useSuggestions(box, state.text, live.type, labelOf)
  const chosen = choice.items[choice.chosen]
  const clear = () => {
    choice.close()
    live.clear()
    box.current?.focus()
  }
  return (
    <search aria-label={t('workstation.box.label')}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          live.submit()
        }}
      >
        <TextInput
          ref={box}
          size="lg"
          role="combobox"
          aria-label={t('workstation.box.label')}
          aria-autocomplete="list"
          aria-expanded={choice.items.length > 0}
          aria-controls={suggestionListId}
          {...(chosen && { 'aria-activedescendant': `${suggestionListId}-${chosen.kind}` })}
          aria-describedby={boxNotesId}
          placeholder={t('workstation.box.placeholder')}
          maxLength={maximumQueryLength}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="search"
          leftSection={<Search size={20} aria-hidden />}
          rightSection={
            state.text !== '' && <CloseButton aria-label={t('workstation.box.clear')} type="button" onClick={clear} />
          }
          value={state.text}
          onChange={({ currentTarget }) => {
            live.type(currentTarget.value)
            choice.noticeCaret()
          }}
          onClick={choice.noticeCaret}
          onBlur={choice.close}
          onKeyDown={(event) => {
            if (choice.onKey(event) || event.nativeEvent.isComposing) return
            if (event.key === 'Escape') {
              event.preventDefault()
              clear()
            } else if (event.key === 'ArrowDown' && onEnterResults(event)) event.preventDefault()
          }}
        />
        <SuggestionList choice={choice} />
      </form>
      <BoxNotes state={state} isChoosing={choice.items.length > 0} />
    </search>
  )
}
