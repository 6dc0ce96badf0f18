import { Group, Loader, Text } from '@mantine/core'
import { CircleCheck, CircleX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Probed } from './use-probe.js'

/** What a probe found out about a domain. */
export function ProbeResult({ domain, probed }: { readonly domain: string; readonly probed: Probed }) {
  const { t } = useTranslation()
  const found = probed.get(domain)
  if (!found) {
    const isAsking = probed.has(domain)
    return (
      <Group gap={6} wrap="nowrap">
        {isAsking && <Loader size={14} />}
        <Text size="sm" c="dimmed">
          {t(isAsking ? 'settings.network.testing' : 'settings.network.untested')}
        </Text>
      </Group>
    )
  }
  return (
    <Group gap={6} wrap="nowrap" align="flex-start">
      {found.reachable ? (
        <CircleCheck
          size={16}
          aria-hidden
          color="var(--mantine-color-teal-6)"
          style={{ flexShrink: 0, marginTop: 3 }}
        />
      ) : (
        <CircleX size={16} aria-hidden color="var(--mantine-color-error)" style={{ flexShrink: 0, marginTop: 3 }} />
      )}
      <Text size="sm">
        {t(found.reachable ? 'settings.network.reachable' : `settings.network.${found.reason ?? 'failed'}`)}
      </Text>
    </Group>
  )
}
