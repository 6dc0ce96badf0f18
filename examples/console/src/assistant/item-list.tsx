import { Button, Code, Group, ScrollArea, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './item-list.module.css'
import { type SampleItem, sampleItems } from './sample-items.js'

/** The items that were built on the page, as an editor lists them; each can be reported. */
export function ItemList({
  page,
  onReport,
}: {
  readonly page: Window | undefined
  readonly onReport: (item: SampleItem) => void
}) {
  const { t } = useTranslation()
  return (
    <section aria-labelledby="items">
      <Title order={2} size="h5" id="items" mb={4}>
        {t('assistant.itemsTitle')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('assistant.itemsHint')}
      </Text>
      <ScrollArea.Autosize mah={350} type="auto" viewportProps={{ tabIndex: 0, 'aria-labelledby': 'items' }}>
        <ul className={classes.list}>
          {sampleItems.map((sample) => {
            const name = t(`assistant.items.${sample.key}`)
            const { kind, selector } = page ? sample.on(page) : { kind: 'other' as const, selector: '' }
            return (
              <li key={sample.key} className={classes.item}>
                <Group justify="space-between" wrap="nowrap" gap="xs">
                  <div style={{ minWidth: 0 }}>
                    <Text size="sm" fw={600}>
                      {name}
                    </Text>
                    <Text size="xs" c="dimmed" component="div" truncate>
                      {t(`parts.item.${kind}`)} · <Code>{selector}</Code>
                    </Text>
                  </div>
                  <Button
                    size="xs"
                    variant="default"
                    miw="fit-content"
                    disabled={!page}
                    aria-label={t('assistant.reportNamed', { name })}
                    onClick={() => onReport(sample)}
                  >
                    {t('assistant.report')}
                  </Button>
                </Group>
              </li>
            )
          })}
        </ul>
      </ScrollArea.Autosize>
    </section>
  )
}
