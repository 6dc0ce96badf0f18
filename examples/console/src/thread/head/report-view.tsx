import { Button, Collapse, List, Paper, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import type { ProblemReport } from '@waymark/cases'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { WrittenText } from '../messages/written-text.js'
import { Fact, Facts } from './facts.js'

/** The problem report: what happens at once, the rest on demand. */
export function ReportView({ report }: { readonly report: ProblemReport }) {
  const { t } = useTranslation()
  const { overview, environment, affectedItem: item, workingHours: hours } = report
  const { stepNames = [], stepsToReproduce = [], tried, lastWorked, anythingElse } = report
  const hasMore =
    stepNames.length + stepsToReproduce.length > 0 || [tried, lastWorked, anythingElse, hours].some(Boolean)
  const [isOpen, { toggle }] = useDisclosure(false)
  const Icon = isOpen ? ChevronUp : ChevronDown
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="thread-report">
      <Stack gap="sm">
        <Title order={2} size="h4" id="thread-report">
          {t('thread.head.report')}
        </Title>
        <WrittenText text={overview} />
        <Facts>
          <Fact name={t('thread.head.environment')}>{t(`parts.environment.${environment}`)}</Fact>
          {item && (
            <Fact name={t('thread.head.item')}>
              {[t(`parts.item.${item.kind}`), item.name, item.id && t('thread.head.itemId', { id: item.id })]
                .filter(Boolean)
                .join(' · ')}
            </Fact>
          )}
        </Facts>
        {hasMore && (
          <>
            <Collapse expanded={isOpen} id="thread-report-more">
              <Stack gap="sm">
                <Steps name={t('thread.head.stepNames')} steps={stepNames} />
                <Steps name={t('thread.head.steps')} steps={stepsToReproduce} />
                <Facts>
                  {tried && (
                    <Fact name={t('thread.head.tried')} isWide>
                      {tried}
                    </Fact>
                  )}
                  {lastWorked && <Fact name={t('thread.head.lastWorked')}>{lastWorked}</Fact>}
                  {hours && (
                    <Fact name={t('thread.head.hours')}>
                      {[hours.timeZone, hours.preferred].filter(Boolean).join(' · ')}
                    </Fact>
                  )}
                  {anythingElse && (
                    <Fact name={t('thread.head.anythingElse')} isWide>
                      {anythingElse}
                    </Fact>
                  )}
                </Facts>
              </Stack>
            </Collapse>
            <Button
              size="compact-sm"
              variant="default"
              style={{ alignSelf: 'flex-start' }}
              leftSection={<Icon size={14} aria-hidden />}
              aria-expanded={isOpen}
              aria-controls="thread-report-more"
              onClick={toggle}
            >
              {t(isOpen ? 'thread.head.hideReport' : 'thread.head.showReport')}
            </Button>
          </>
        )}
      </Stack>
    </Paper>
  )
}

function Steps({ name, steps }: { readonly name: string; readonly steps: readonly string[] }) {
  if (steps.length === 0) return null
  return (
    <div>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <List type="ordered" size="sm">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two steps may have the same words, and none ever moves
          <List.Item key={`${index} ${step}`} className="written">
            {step}
          </List.Item>
        ))}
      </List>
    </div>
  )
}
