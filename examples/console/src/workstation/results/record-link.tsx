import { useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type OpenedRecord, openRecord } from './open-record.js'
import classes from './results.module.css'
import { safeLink } from './safe-link.js'

/** The id of the words that say where a link opens, which stand on the page once. */
export const opensHintId = 'workstation-opens'

/** Opens a record in a tab of its own, and tells its application. Only text where the link is no page of the web. */
export function RecordLink({
  link,
  record,
  describedBy,
  stop,
  isTabbable = true,
  children,
}: {
  readonly link: string
  /** Told to the application when it is opened; nothing is told without it. */
  readonly record?: OpenedRecord | undefined
  readonly describedBy?: string
  /** What the link goes by among those that take the focus one at a time. */
  readonly stop?: string
  readonly isTabbable?: boolean
  readonly children: ReactNode
}) {
  const cache = useQueryClient()
  const href = safeLink(link)
  if (href === undefined) return <span className={classes.unlinked}>{children}</span>
  const tell = () => void (record && openRecord(cache, record))
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      className={classes.link}
      aria-describedby={describedBy ? `${describedBy} ${opensHintId}` : opensHintId}
      tabIndex={isTabbable ? 0 : -1}
      data-stop={stop}
      onClick={tell}
      onAuxClick={({ button }) => {
        if (button === 1) tell()
      }}
    >
      {children}
    </a>
  )
}
