import { Alert, Anchor, Button, Card, Group, Loader, Stack, Text, Title, VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ExternalLink, Signpost, Wand2 } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { queries } from '../../session/clients.js'
import classes from './filing.module.css'
import type { Values } from './form-values.js'
import { suggestDraft } from './suggest-draft.js'

/** What may help before a case is filed. It never stands in the way: without an answer, it says so in a line. */
export function SuggestionsPanel({ values }: { readonly values: Values }) {
  const { t } = useTranslation()
  const [settled] = useDebouncedValue(values, 400)
  const draft = useMemo(() => suggestDraft(settled), [settled])
  const query = useQuery({
    ...queries.cases.suggest(draft ?? {}),
    enabled: draft !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const found = draft && query.data
  const count = found?.articles.length ?? 0

  return (
    <Card component="section" withBorder aria-labelledby="help-title">
      <Stack gap="sm">
        <Group justify="space-between">
          <Title order={2} size="h5" id="help-title">
            {t('cases.help')}
          </Title>
          {query.isFetching && <Loader size="xs" aria-label={t('cases.helpLooking')} />}
        </Group>
        <VisuallyHidden role="status">{count > 0 && t('cases.helpFound', { count })}</VisuallyHidden>
        {!draft && (
          <Text size="sm" c="dimmed">
            {t('cases.helpEmpty')}
          </Text>
        )}
        {draft && query.isError && (
          <Text size="sm" c="dimmed">
            {t('cases.helpFailed')}
          </Text>
        )}
        {found && found.desk !== 'support' && (
          <Alert
            color="indigo"
            variant="outline"
            icon={<Signpost aria-hidden />}
            title={t('cases.otherDesk', { desk: t(`parts.desk.${found.desk}`) })}
          >
            {t(`cases.otherDeskHint.${found.desk}`)}
          </Alert>
        )}
        {found?.assistant && (
          <Alert color="indigo" variant="outline" icon={<Wand2 aria-hidden />} title={t('cases.tryAssistant')}>
            <Text size="sm">{t('cases.tryAssistantHint')}</Text>
            <Button size="xs" variant="default" mt="xs" renderRoot={(props) => <Link to="/assistant" {...props} />}>
              {t('cases.toAssistant')}
            </Button>
          </Alert>
        )}
        {found && count === 0 && (
          <Text size="sm" c="dimmed">
            {t('cases.helpNone')}
          </Text>
        )}
        {found?.articles.map(({ id, title, url, excerpt }) => (
          <div key={id}>
            <OutsideLink url={url} title={title} />
            <Text size="xs" c="dimmed" className={classes.excerpt}>
              {excerpt}
            </Text>
          </div>
        ))}
        {found && !found.articles.some(({ url }) => url === found.flowTrackerGuide.url) && (
          <div>
            <Text size="xs" c="dimmed">
              {t('cases.guide')}
            </Text>
            <OutsideLink {...found.flowTrackerGuide} />
          </div>
        )}
      </Stack>
    </Card>
  )
}

function OutsideLink({ url, title }: { readonly url: string; readonly title: string }) {
  const { t } = useTranslation()
  return (
    <Anchor href={url} target="_blank" rel="noreferrer" size="sm" fw={500}>
      {title} <ExternalLink size={12} aria-hidden />
      <VisuallyHidden> ({t('cases.newTab')})</VisuallyHidden>
    </Anchor>
  )
}
