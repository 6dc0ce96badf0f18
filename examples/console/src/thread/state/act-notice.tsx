import { Button, Stack, Text } from '@mantine/core'
import { isRefused, isWaymarkError } from '@waymark/core'
import { RotateCw } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ErrorNotice } from '../../parts/error-notice.js'
import { partWords } from '../../parts/words.js'

type State = keyof typeof partWords.en.state

const isState = (value: unknown): value is State =>
  typeof value === 'string' && Object.hasOwn(partWords.en.state, value)

/** What went wrong with a change of the case. Where the page is behind, it offers to read the case again. */
export function ActNotice({ error, onReload }: { readonly error: unknown; readonly onReload: () => void }) {
  const { t } = useTranslation()
  if (!error) return null
  const isMove = isWaymarkError(error, 'invalid_transition')
  const isOutdated = isMove || isWaymarkError(error, 'version_mismatch')
  const { from, to } = isMove && isRefused(error) ? error.facts : {}
  return (
    <Stack gap="xs" align="flex-start">
      <ErrorNotice error={error} />
      {isState(from) && isState(to) && (
        <Text size="sm">
          {t('thread.act.transition', { from: t(`parts.state.${from}`), to: t(`parts.state.${to}`) })}
        </Text>
      )}
      {isOutdated && (
        <Button variant="default" size="xs" leftSection={<RotateCw size={14} aria-hidden />} onClick={onReload}>
          {t('thread.act.reload')}
        </Button>
      )}
    </Stack>
  )
}
