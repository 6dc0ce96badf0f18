import { Badge, Code, Table, Text } from '@mantine/core'
import type { NetworkDomain } from '@waymark/cases'
import { useTranslation } from 'react-i18next'
import { localeOf } from '../words/language.js'
import { aboutDomain } from './network-about.js'
import { ProbeResult } from './probe-result.js'
import styles from './settings.module.css'
import type { Probed } from './use-probe.js'

/** The domains, each with its purpose, its state and what a probe found. */
export function NetworkTable({
  domains,
  probed,
}: {
  readonly domains: readonly NetworkDomain[]
  readonly probed: Probed
}) {
  const { t, i18n } = useTranslation()
  const day = new Intl.DateTimeFormat(localeOf(i18n.language), { dateStyle: 'long', timeZone: 'UTC' })
  const standing = ({ retired, retiredAt }: NetworkDomain) => {
    if (!retired) return t('settings.network.needed')
    return retiredAt
      ? t('settings.network.retiredSince', { at: day.format(retiredAt) })
      : t('settings.network.retiredHint')
  }
  return (
    <Table className={styles.cards} verticalSpacing="sm" aria-label={t('app.network')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('settings.network.domain')}</Table.Th>
          <Table.Th>{t('settings.network.purpose')}</Table.Th>
          <Table.Th>{t('settings.network.standing')}</Table.Th>
          <Table.Th>{t('settings.network.result')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {domains.map((one) => {
          const about = aboutDomain(one.domain)
          return (
            <Table.Tr key={one.domain}>
              <Table.Td>
                <Code fz="sm">{one.domain}</Code>
              </Table.Td>
              <Table.Td>
                <Text size="sm" fw={600}>
                  {t(`settings.network.purposes.${one.purpose}`)}
                </Text>
                <Text size="sm" c="dimmed" {...(!about && { lang: 'en' })}>
                  {about ? t(`settings.network.about.${about}`) : one.description}
                </Text>
              </Table.Td>
              <Table.Td>
                {one.retired && (
                  <Badge color="gray" variant="outline" tt="none" mb={2}>
                    {t('settings.network.retired')}
                  </Badge>
                )}
                <Text size="sm">{standing(one)}</Text>
              </Table.Td>
              <Table.Td>
                <ProbeResult domain={one.domain} probed={probed} />
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
