import { Box, Paper, VisuallyHidden } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KindIcon } from '../results/kind-icon.js'
import classes from './box.module.css'
import type { SuggestionChoice } from './use-suggestions.js'

/** The id of the list, and of each thing in it, for the box that chooses from it. */
export const suggestionListId = 'workstation-suggestions'

/** Kinds that a shortcut may mean, under the box. */
export function SuggestionList({ choice }: { readonly choice: SuggestionChoice }) {
  const { t } = useTranslation()
  const { items, chosen } = choice
  return (
    <>
      <VisuallyHidden role="status">
        {items.length > 0 && t('workstation.box.suggestionsFound', { count: items.length })}
      </VisuallyHidden>
      {items.length > 0 && (
        <Paper
          component="ul"
          withBorder
          shadow="md"
          className={classes.suggestions}
          id={suggestionListId}
          role="listbox"
          aria-label={t('workstation.box.suggestions')}
        >
          {items.map((item, at) => (
            <Box
              component="li"
              key={item.kind}
              id={`${suggestionListId}-${item.kind}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === chosen}
              className={classes.suggestion ?? ''}
              // A press must not take the focus out of the box, whose keys choose here.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choice.take(item)}
            >
              <KindIcon kind={item.kind} />
              <span>{t(`workstation.kind.${item.kind}`)}</span>
              <code className={classes.code}>{item.kind}</code>
            </Box>
          ))}
        </Paper>
      )}
    </>
  )
}
