import { Badge, Text, VisuallyHidden } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { createColumnHelper, rowSortingFeature, tableFeatures } from '@tanstack/react-table'
import type { Case } from '@waymark/cases'
import type { TFunction } from 'i18next'
import type { ReactNode } from 'react'
import { Moment } from '../../parts/moment.js'
import { PriorityBadge, StateBadge } from '../../parts/state-badge.js'
import classes from './list.module.css'

/** What the table of cases can do: show the order in which the service sorts. */
export const caseTableFeatures = tableFeatures({ rowSortingFeature })

const helper = createColumnHelper<typeof caseTableFeatures, Case>()

/** The columns that a list of cases can have. */
export type CaseColumn =
  | 'number'
  | 'subject'
  | 'state'
  | 'priority'
  | 'requester'
  | 'updated'
  | 'channel'
  | 'filed'
  | 'closed'
  | 'resolution'
  | 'account'
  | 'assignee'
  | 'action'

/** The one link of a row or card. Its name tells cases of the same subject apart. */
export function CaseLink({ found }: { readonly found: Case }) {
  return (
    <Link to="/cases/$caseId" params={{ caseId: found.id }} className={classes.link}>
      <VisuallyHidden>{found.number}: </VisuallyHidden>
      <span className={`written ${classes.clamp}`}>{found.subject}</span>
    </Link>
  )
}

/** Says which desk has a case, where it is not the usual one. */
export function DeskBadge({ found, t }: { readonly found: Case; readonly t: TFunction }) {
  if (found.desk === 'support') return null
  return (
    <Badge variant="light" color="gray" tt="none">
      {t(`parts.desk.${found.desk}`)}
    </Badge>
  )
}

function cellOf(t: TFunction, name: CaseColumn, found: Case, action?: (found: Case) => ReactNode): ReactNode {
  switch (name) {
    case 'number':
      return <span className={classes.quiet}>{found.number}</span>
    case 'subject':
      return (
        <div className={classes.subject}>
          <CaseLink found={found} /> <DeskBadge found={found} t={t} />
        </div>
      )
    case 'state':
      return <StateBadge state={found.state} />
    case 'priority':
      return <PriorityBadge priority={found.priority} />
    case 'requester':
      return <span className="written">{found.requester.name}</span>
    case 'channel':
      return t(`parts.channel.${found.channel}`)
    case 'updated':
    case 'filed':
    case 'closed': {
      const at = { updated: found.updatedAt, filed: found.createdAt, closed: found.closedAt }[name]
      return at && <Moment at={at} style="short" />
    }
    case 'resolution':
      return (
        <Text
          size="sm"
          className={`written ${classes.clamp} ${classes.subject}`}
          {...(!found.resolution && { c: 'dimmed' })}
        >
          {found.resolution ?? t('cases.noResolution')}
        </Text>
      )
    case 'account':
      return found.account
    case 'assignee':
      return found.assignee?.name ?? '–'
    case 'action':
      return <div className={classes.above}>{action?.(found)}</div>
  }
}

/** The columns of a list, for TanStack Table. Only the order of filing can be turned, for the service sorts by nothing else. */
export function caseColumns(
  t: TFunction,
  names: readonly CaseColumn[],
  sortable: CaseColumn,
  action?: (found: Case) => ReactNode,
) {
  return helper.columns(
    names.map((name) =>
      helper.accessor(({ id }) => id, {
        id: name,
        header: t(`cases.columns.${name}`),
        enableSorting: name === sortable,
        sortDescFirst: true,
        cell: ({ row }) => cellOf(t, name, row.original, action),
      }),
    ),
  )
}
