import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../../words/language.js'
import { beginningOf } from './beginning.js'

/** What somebody wrote, as text. Of a very long one the beginning, and the rest on demand. */
export function WrittenText({ text }: { readonly text: string }) {
  const { t, i18n } = useTranslation()
  const [isWhole, setWhole] = useState(false)
  const beginning = beginningOf(text)
  const isLong = beginning.length < text.length
  const count = new Intl.NumberFormat(localeOf(i18n.language)).format(text.length)
  return (
    <>
      <Text component="div" size="sm" className="written">
        {isLong && !isWhole ? `${beginning}…` : text}
      </Text>
      {isLong && (
        <Button
          size="compact-xs"
          variant="default"
          mt={4}
          style={{ alignSelf: 'flex-start' }}
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole
            ? t('thread.messages.less')
            : (t as (key: string, values: object) => string)('thread.messages.whole', { count })}
        </Button>
      )}
    </>
  )
}
