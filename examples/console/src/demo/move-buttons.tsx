import { Button, Group } from '@mantine/core'
import type { Duration } from '@waymark/core'
import { useTranslation } from 'react-i18next'
import { spanWords } from './span.js'
import type { ClockMove } from './use-move-clock.js'

const spans: readonly Duration[] = ['1 hour', '1 day', '15 days', '1 millisecond']

/** Moves the clock by a click. While it moves, the buttons keep their focus and do nothing. */
export function MoveButtons({ move, wide = false }: { readonly move: ClockMove; readonly wide?: boolean }) {
  const { t, i18n } = useTranslation()
  return (
    <Group gap={6} role="group" aria-label={t('demo.bar.forward')} grow={wide} preventGrowOverflow={false}>
      {spans.map((span) => (
        <Button
          key={span}
          size={wide ? 'sm' : 'compact-sm'}
          variant="default"
          px={wide ? 4 : 'xs'}
          aria-disabled={move.isPending}
          data-disabled={move.isPending || undefined}
          onClick={() => !move.isPending && move.mutate(span)}
        >
          {t('demo.bar.by', { span: spanWords(i18n.language, span) })}
        </Button>
      ))}
    </Group>
  )
}
