import { Badge, Code, Group, Table, Text } from '@mantine/core'
import type { ElementReport } from '@waymark/cases'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

/** What the assistant collected about an item, by name. */
export function Collected({ element }: { readonly element: ElementReport }) {
  const { t } = useTranslation()
  const { item, selector, page, conditions, browser } = element
  const published = item.publishedTo?.map((one) => t(`parts.environment.${one}`)).join(', ')
  return (
    <Table variant="vertical" layout="fixed" withRowBorders>
      <Table.Tbody>
        <Row name={t('assistant.fields.item')}>
          {t(`parts.item.${item.kind}`)} {item.name && <strong>{item.name}</strong>} {item.id && <Code>{item.id}</Code>}
        </Row>
        <Row name={t('assistant.fields.published')}>
          {item.publishedTo === undefined ? t('parts.unknown') : published || t('assistant.nowhere')}
        </Row>
        {selector && (
          <Row name={t('assistant.fields.selector')}>
            <Code className="written">{selector.text}</Code>{' '}
            {selector.valid ? t('assistant.matches', { count: selector.matches }) : t('assistant.unreadable')}
            {selector.valid && selector.matches > 0 && `, ${t('assistant.visible', { count: selector.visible })}`}
            {selector.hiddenBy && ` (${t(`assistant.hidden.${selector.hiddenBy}`)})`}
          </Row>
        )}
        <Row name={t('assistant.fields.page')}>
          {page.title && <div>{page.title}</div>}
          <Code className="written">{page.address}</Code>
        </Row>
        <Row name={t('assistant.fields.environment')}>{t(`parts.environment.${page.environment}`)}</Row>
        <Row name={t('assistant.fields.conditions')}>
          {conditions.length === 0 && t('assistant.noConditions')}
          {conditions.map(({ text, result }) => (
            <Group key={text} gap={6}>
              <span className="written">{text}</span>
              <Badge variant="dot" tt="none" color={result === 'met' ? 'teal' : 'orange'}>
                {t(`assistant.result.${result}`)}
              </Badge>
            </Group>
          ))}
        </Row>
        <Row name={t('assistant.fields.browser')}>
          <Text size="sm" className="written">
            {browser.userAgent}
          </Text>
          <Text size="sm" c="dimmed">
            {browser.language}, {browser.viewport.width} × {browser.viewport.height}
          </Text>
        </Row>
      </Table.Tbody>
    </Table>
  )
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th scope="row" w={{ base: 110, sm: 180 }}>
        {name}
      </Table.Th>
      <Table.Td className="written">{children}</Table.Td>
    </Table.Tr>
  )
}
