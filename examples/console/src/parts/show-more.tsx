import { Center } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { BusyButton } from './busy-button.js'

/** Reads the next page of a list; nothing once all was read. */
export function ShowMore({
  query,
}: {
  readonly query: { readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean; fetchNextPage(): unknown }
}) {
  const { t } = useTranslation()
  if (!query.hasNextPage) return null
  return (
    <Center mt="sm">
      <BusyButton variant="default" isBusy={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {t('parts.more')}
      </BusyButton>
    </Center>
  )
}
