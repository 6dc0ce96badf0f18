import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Case } from '@waymark/cases'
import { isWaymarkError } from '@waymark/core'
import { useTranslation } from 'react-i18next'
import { errorWords } from '../parts/error-words.js'
import { cases, queries } from '../session/clients.js'
import { usePerson } from '../session/use-session.js'

/** Assigns a case that nobody has to the reader: as it was seen, so that of two engineers one gets it. */
export function TakeButton({ found }: { readonly found: Case }) {
  const { t } = useTranslation()
  const { id, name, email } = usePerson()
  const cache = useQueryClient()
  const { number, version } = found
  const take = useMutation({
    mutationFn: () => cases.desk.assign(found.id, { id, name, email }, { ifMatch: version }),
    onSuccess: () => notifications.show({ color: 'teal', message: t('desk.taken', { number }) }),
    onError: (error) =>
      notifications.show({
        color: 'red',
        message: isWaymarkError(error, 'version_mismatch')
          ? t('desk.takenBySomebody', { number })
          : errorWords(t, error),
      }),
    onSettled: () =>
      Promise.all(
        queries.desk
          .assign(found.id)
          .invalidates.map(({ queryKey }) => cache.invalidateQueries({ queryKey: [...queryKey] })),
      ),
  })
  if (found.assignee || found.state === 'closed') return null
  return (
    <Button
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
