import { Anchor, Group, Paper, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Case } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { definitionWords } from '../../parts/definition-words.js'
import { Moment } from '../../parts/moment.js'
import { isWindowOver } from '../time-until.js'
import { useNow } from '../use-now.js'
import { CaseLink } from './case-link.js'
import { Fact, Facts } from './facts.js'

/** Who, where, since when, under which agreement, and which other cases. */
export function CaseFacts({ found }: { readonly found: Case }) {
  const { t } = useTranslation()
  const { requester, assignee, agreement, topic, closedAt, reopenUntil, resolution } = found
  const isOver = isWindowOver(reopenUntil, useNow(reopenUntil))
  return (
    <Paper component="section" withBorder p="md" aria-labelledby="thread-details">
      <VisuallyHidden>
        <h2 id="thread-details">{t('thread.head.details')}</h2>
      </VisuallyHidden>
      <Facts>
        <Fact name={t('thread.head.requester')}>
          {requester.name}
          <br />
          {requester.email}
        </Fact>
        <Fact name={t('thread.head.assignee')}>{assignee?.name ?? t('thread.head.nobody')}</Fact>
        <Fact name={t('thread.head.desk')}>{t(`parts.desk.${found.desk}`)}</Fact>
        <Fact name={t('thread.head.channel')}>{t(`parts.channel.${found.channel}`)}</Fact>
        {topic && <Fact name={t('thread.head.topic')}>{topic}</Fact>}
        <Fact name={t('thread.head.created')}>
          <Moment at={found.createdAt} />
        </Fact>
        <Fact name={t('thread.head.updated')}>
          <Moment at={found.updatedAt} />
        </Fact>
        {closedAt && (
          <Fact name={t('thread.head.closed')}>
            <Moment at={closedAt} />
          </Fact>
        )}
        {reopenUntil && (
          <Fact name={t(isOver ? 'thread.head.wasReopenable' : 'thread.head.reopens')}>
            <Moment at={reopenUntil} />
          </Fact>
        )}
        <Fact name={t('thread.head.agreement')}>
          {agreement
            ? t('thread.head.level', { level: agreement.supportLevel, version: agreement.slaVersion })
            : t('thread.head.noAgreement')}
        </Fact>
        <LinkedCases found={found} />
        {agreement && (
          <Fact name={t('thread.head.definition')} isWide>
            {definitionWords(t, agreement.definition)}
          </Fact>
        )}
        {resolution && (
          <Fact name={t('thread.head.resolution')} isWide>
            {resolution}
          </Fact>
        )}
      </Facts>
    </Paper>
  )
}

function LinkedCases({ found: { supersedes, supersededBy, splitFrom, splits, ticket } }: { readonly found: Case }) {
  const { t } = useTranslation()
  const links = { supersedes, supersededBy, splitFrom }
  return (
    <>
      {(['supersedes', 'supersededBy', 'splitFrom'] as const).map((name) => {
        const to = links[name]
        return (
          to && (
            <Fact key={name} name={t(`thread.head.${name}`)}>
              <CaseLink to={to} />
            </Fact>
          )
        )
      })}
      {splits.length > 0 && (
        <Fact name={t('thread.head.splits')}>
          <Group gap="xs">
            {splits.map((to) => (
              <CaseLink key={to.id} to={to} />
            ))}
          </Group>
        </Fact>
      )}
      {ticket && (
        <Fact name={t('thread.head.ticket')}>
          <Anchor size="sm" renderRoot={(props) => <Link to="/activity" {...props} />}>
            {ticket.number}
          </Anchor>
        </Fact>
      )}
    </>
  )
}
