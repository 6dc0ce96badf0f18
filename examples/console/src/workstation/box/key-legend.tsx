import { Kbd, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './box.module.css'

/** What the keyboard does on this page. */
export function KeyLegend() {
  const { t } = useTranslation()
  const entry = (keys: ReactNode, words: string) => (
    <span className={classes.key}>
      {keys} {words}
    </span>
  )
  return (
    <Text
      component="div"
      size="xs"
      c="dimmed"
      className={classes.legend}
      role="note"
      aria-label={t('workstation.box.keys')}
    >
      {entry(<Kbd size="xs">/</Kbd>, t('workstation.box.key.search'))}
      {entry(
        <>
          <Kbd size="xs">↑</Kbd> <Kbd size="xs">↓</Kbd>
        </>,
        t('workstation.box.key.move'),
      )}
      {entry(<Kbd size="xs">{t('workstation.box.pageKeys')}</Kbd>, t('workstation.box.key.kinds'))}
      {entry(<Kbd size="xs">{t('workstation.box.enterKey')}</Kbd>, t('workstation.box.key.open'))}
      {entry(<Kbd size="xs">{t('workstation.box.escapeKey')}</Kbd>, t('workstation.box.key.back'))}
    </Text>
  )
}
