import { Button, Group } from '@mantine/core'
import type { Duration } from '@waymark/core'
import { useTranslation } from 'react-i18next'
import { spanWords } from './span.js'
import type { ClockMove } from './use-move-clock.js'
import { whileBusy } from './while-busy.js'

const spans: readonly Duration[] = ['1 hour', '1 day', '15 days', '1 millisecond']

/** Moves the clock by a click. While it moves, the buttons keep their focus and do nothing. */
export function MoveButtons({ move, wide = false }: { readonly move: ClockMove; readonly wide?: boolean }) {
  const { t, i18n } = useTranslation()
  return (
    <Group gap={4} role="group" aria-label={t('demo.bar.forward')} grow={wide} preventGrowOverflow={false}>
      {spans.map((span) => (
        <Button
          key={span}
          size={wide ? 'sm' : 'compact-xs'}
          variant="default"
          px={wide ? 4 : 8}
          fw={500}
          {...(move.isPending && whileBusy)}
          onClick={() => !move.isPending && move.mutate(span)}
        >
          {t('demo.bar.by', { span: spanWords(i18n.language, span) })}
        </Button>
      ))}
    </Group>
  )
}
