import { Badge } from '@mantine/core'
import { Layers } from 'lucide-react'
import { useTranslation } from 'react-i18next'

/** Says that a mail came more than once; nothing where it came once. */
export function DeliveredBadge({ deliveries }: { readonly deliveries: number }) {
  const { t } = useTranslation()
  if (deliveries < 2) return null
  return (
    <Badge
      color="gray"
      variant="outline"
      tt="none"
      h="auto"
      leftSection={<Layers size={12} aria-hidden />}
      styles={{ label: { whiteSpace: 'normal' } }}
    >
      {deliveries === 2 ? t('demo.inbox.twice') : t('demo.inbox.often', { count: deliveries })}
    </Badge>
  )
}
