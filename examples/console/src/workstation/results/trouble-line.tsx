import { Anchor, Button, Group, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { CircleAlert, Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import classes from './results.module.css'
import { needsSignIn, type Trouble } from './troubles.js'

/** Says why a source gave nothing, and what to do about it: connect, or try again. */
export function TroubleLine({
  trouble: { source, reason },
  isWhole = false,
  onRetry,
}: {
  readonly trouble: Trouble
  /** Whether it is so for every kind. */
  readonly isWhole?: boolean
  readonly onRetry: () => void
}) {
  const { t } = useTranslation()
  const Icon = reason === 'forbidden' ? Lock : CircleAlert
  const name = { source: source.name }
  return (
    <Group
      gap="xs"
      wrap="nowrap"
      align="flex-start"
      className={classes.trouble}
      data-row={reason === 'forbidden' ? undefined : ''}
    >
      <Icon size={16} aria-hidden className={classes.troubleIcon} />
      <Group gap="4px 10px">
        <Text size="sm" className="written">
          {t(`workstation.trouble.${isWhole && reason === 'forbidden' ? 'forbiddenAll' : reason}`, name)}
        </Text>
        {needsSignIn(reason) && (
          <Anchor component={Link} to="/integrations" size="sm">
            {t(reason === 'not_connected' ? 'workstation.trouble.connect' : 'workstation.trouble.reconnect', name)}
          </Anchor>
        )}
        {!needsSignIn(reason) && reason !== 'forbidden' && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('workstation.trouble.again')}
          </Button>
        )}
      </Group>
    </Group>
  )
}
