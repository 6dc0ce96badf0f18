import { Button, Center } from '@mantine/core'
import { useTranslation } from 'react-i18next'

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
      <Button variant="default" loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
        {t('parts.more')}
      </Button>
    </Center>
  )
}
