import { Button, Card, Code, Group, Text } from '@mantine/core'
import type { AttemptOutcome, DiagnosisFinding, ElementReport } from '@waymark/cases'
import { Check } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { causeWords } from './cause-words.js'
import { evidenceOf } from './evidence.js'

// As the service has them.
const outcomes: readonly AttemptOutcome[] = ['did_not_help', 'not_possible']

/** A cause that was found: what it was seen by, what to try, and how that went. */
export function Finding({
  finding,
  element,
  outcome,
  isSolving,
  onHelped,
  onOutcome,
}: {
  readonly finding: DiagnosisFinding
  readonly element: ElementReport
  readonly outcome: AttemptOutcome | undefined
  readonly isSolving: boolean
  readonly onHelped: () => void
  readonly onOutcome: (outcome: AttemptOutcome) => void
}) {
  const { t } = useTranslation()
  const { cause, text } = finding
  const words = causeWords(cause)
  const title = words?.cause ?? text
  return (
    <Card withBorder component="li" p="sm">
      <Text fw={600}>{title}</Text>
      {evidenceOf(t, cause, element).map((seen) => (
        <Code key={seen} className="written" style={{ alignSelf: 'flex-start' }} my={2}>
          {seen}
        </Code>
      ))}
      {words && (
        <Text size="sm">
          <strong>{t('assistant.tryThis')}</strong> {words.tryThis}
        </Text>
      )}
      <Group gap="xs" mt="xs" role="group" aria-label={t('assistant.howItWent', { cause: title })}>
        <Button size="xs" variant="default" onClick={onHelped} loading={isSolving} disabled={cause === 'unknown'}>
          {t('assistant.helped')}
        </Button>
        {outcomes.map((one) => (
          <Button
            key={one}
            size="xs"
            variant={outcome === one ? 'filled' : 'default'}
            aria-pressed={outcome === one}
            {...(outcome === one && { leftSection: <Check size={14} aria-hidden /> })}
            onClick={() => onOutcome(one)}
          >
            {t(`assistant.outcome.${one}`)}
          </Button>
        ))}
      </Group>
    </Card>
  )
}
