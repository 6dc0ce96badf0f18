import { Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { type LiveSearchState, searchKinds } from '@waymark/workstation-search'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../../words/language.js'
import { isolated } from '../results/isolated.js'

/** The id of what is said about the text in the box. */
export const boxNotesId = 'workstation-notes'

/** What is to be said about the text in the box: it is too short, or a shortcut names what is no kind. */
export function BoxNotes({
  state: { phase, input },
  isChoosing,
}: {
  readonly state: LiveSearchState
  /** Whether kinds are offered for a word that is being typed: it is not wrong yet. */
  readonly isChoosing: boolean
}) {
  const { t, i18n } = useTranslation()
  const unknown = isChoosing ? '' : [...new Set(input.unknownKinds)].join(',')
  // Nobody wants to hear of a word at each of its letters. No word has a comma in it.
  const [settled] = useDebouncedValue(unknown, 500)
  const words = settled === '' || unknown === '' ? [] : settled.split(',').map(isolated)
  return (
    <div id={boxNotesId} role="status">
      {phase === 'too_short' && (
        <Text size="sm" c="dimmed" mt={4}>
          {t('workstation.box.tooShort')}
        </Text>
      )}
      {words.length > 0 && (
        <Text size="sm" mt={4} className="written">
          {t('workstation.box.unknownKinds', {
            count: words.length,
            words: new Intl.ListFormat(localeOf(i18n.language), { type: 'conjunction' }).format(words),
            known: searchKinds.join(', '),
          })}
        </Text>
      )}
    </div>
  )
}
