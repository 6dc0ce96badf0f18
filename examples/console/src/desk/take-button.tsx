import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Case } from '@waymark/cases'
import { isWaymarkError } from '@waymark/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { errorWords } from '../parts/error-words.js'
import { tell } from '../parts/tell.js'
import { cases, queries } from '../session/clients.js'
import { usePerson } from '../session/use-session.js'

/** Assigns a case that nobody has to the reader: as it was seen, so that of two engineers one gets it. */
export function TakeButton({ found }: { readonly found: Case }) {
  const { t } = useTranslation()
  const { id, name, email } = usePerson()
  const cache = useQueryClient()
  const { number, version } = found
  const button = useRef<HTMLButtonElement>(null)
  const take = useMutation({
    mutationFn: () => cases.desk.assign(found.id, { id, name, email }, { ifMatch: version }),
    onSuccess: () => tell(t, t('desk.taken', { number })),
    onError: (error) =>
      tell(
        t,
        isWaymarkError(error, 'version_mismatch') ? t('desk.takenBySomebody', { number }) : errorWords(t, error),
        { tone: 'bad' },
      ),
    onSettled: async () => {
      const row = button.current?.closest('[data-case]')
      const [list, index] = [row?.parentElement, [...(row?.parentElement?.children ?? [])].indexOf(row as Element)]
      const { invalidates } = queries.desk.assign(found.id)
      await Promise.all(invalidates.map(({ queryKey }) => cache.invalidateQueries({ queryKey: [...queryKey] })))
      requestAnimationFrame(() => focusRow(list, index))
    },
  })
  if (found.assignee || found.state === 'closed') return null
  return (
    <Button
      ref={button}
      size="compact-sm"
      variant="light"
      loading={take.isPending}
      aria-label={t('desk.takeCase', { number })}
      onClick={() => take.mutate()}
    >
      {t('desk.take')}
    </Button>
  )
}

/** A row that is taken may leave the list with the focus in it: then the focus goes to the row in its place. */
function focusRow(list: Element | null | undefined, index: number): void {
  if (document.activeElement !== document.body) return
  const row = list?.children[Math.min(index, list.children.length - 1)]
  const next = row?.querySelector('button') ?? row?.querySelector('a') ?? document.getElementById('content')
  next?.focus({ preventScroll: true })
}
