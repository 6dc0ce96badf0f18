import { Anchor, Table, Text, VisuallyHidden } from '@mantine/core'
import type { ViewColumn, ViewKind, ViewRow } from '@waymark/workstation-search'
import { ExternalLink } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { workstation } from '../session/clients.js'
import { type CellWriter, isNumeric, isShort } from './view-cell.js'
import { webLink } from './web-link.js'

/** The cells of a row. The first links to the record. */
export function ViewRowCells({
  integrationId,
  kind,
  columns,
  row,
  write,
}: {
  readonly integrationId: string
  readonly kind: ViewKind
  readonly columns: readonly ViewColumn[]
  readonly row: ViewRow
  readonly write: CellWriter
}) {
  const { t } = useTranslation()
  const link = webLink(row.link)
  // Salesforce remembers what was opened. Whether it does is not worth a message.
  const tell = () => {
    workstation.records.open({ sourceId: integrationId, kind, recordId: row.id }).catch(() => undefined)
  }

  return columns.map((column, at) => {
    const text = write(row.cells[at] ?? null, column)
    const isLink = at === 0 && link !== undefined
    return (
      <Table.Td
        key={column.field}
        data-name={column.label}
        {...(isShort(column) && { 'data-short': true })}
        {...(isNumeric(column) && { 'data-numeric': true })}
      >
        {isLink && (
          <Anchor
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            size="sm"
            fw={600}
            className="written"
            onClick={tell}
            onAuxClick={tell}
          >
            {text === '' ? t('crmViews.openRecord') : text}
            <ExternalLink size={12} aria-hidden style={{ verticalAlign: '-1px', marginInlineStart: 4 }} />
            <VisuallyHidden>{t('crmViews.newTab')}</VisuallyHidden>
          </Anchor>
        )}
        {!isLink && text !== '' && <span className="written">{text}</span>}
        {!isLink && text === '' && (
          <Text span c="dimmed" size="sm">
            <span aria-hidden>—</span>
            <VisuallyHidden>{t('crmViews.empty')}</VisuallyHidden>
          </Text>
        )}
      </Table.Td>
    )
  })
}
