import { Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../parts/error-notice.js'
import { spanWords } from './span.js'
import type { ClockMove } from './use-move-clock.js'

/** Says that the clock moves, how far it has come, and that it has moved. */
export function MoveNews({ move }: { readonly move: ClockMove }) {
  const { t, i18n } = useTranslation()
  const span = move.variables === undefined ? '' : spanWords(i18n.language, move.variables)
  const news = move.isPending ? t('demo.bar.moving', { span }) : move.isSuccess ? t('demo.bar.moved', { span }) : ''
  return (
    <Stack gap={4}>
      <Text size="sm" role="status" mt={news === '' ? 0 : 6}>
        {news}
      </Text>
      {move.isPending && <Progress value={Math.max(4, move.percent)} striped animated aria-label={news} size="sm" />}
      <ErrorNotice error={move.error} />
    </Stack>
  )
}
