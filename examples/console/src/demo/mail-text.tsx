import { Anchor, Box, Text } from '@mantine/core'
import { useRouter } from '@tanstack/react-router'
import { Fragment, type MouseEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { partsOf } from './mail-links.js'

/** From how many letters on a text scrolls in a box of its own. */
const longText = 5_000

/** A mail's text as it was written. Links to this console open here; nothing of it is ever markup. */
export function MailText({ text }: { readonly text: string }) {
  const router = useRouter()

  function open(event: MouseEvent, href: string): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    router.history.push(href)
  }

  let at = 0
  const shown = (
    <Text component="div" size="sm" className="written">
      {partsOf(text, window.location.origin).map(({ kind, text: words, href }) => {
        const key = at
        at += words.length
        if (kind === 'words') return <Fragment key={key}>{words}</Fragment>
        return kind === 'here' ? (
          <Anchor key={key} inherit underline="always" href={href} onClick={(event) => open(event, href)}>
            {words}
          </Anchor>
        ) : (
          <Anchor key={key} inherit underline="always" href={href} target="_blank" rel="noreferrer noopener">
            {words}
          </Anchor>
        )
      })}
    </Text>
  )
  return text.length > longText ? <OwnBox>{shown}</OwnBox> : shown
}

// So that the way to answer it stays within reach.
function OwnBox({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <Box component="section" aria-label={t('demo.inbox.text')} tabIndex={0} mah="60dvh" style={{ overflowY: 'auto' }}>
      {children}
    </Box>
  )
}
