import { Group, Text, Title } from '@mantine/core'
import { type ReactNode, useEffect } from 'react'

/** The heading of a page, and the name of its tab. */
export function PageTitle({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint?: ReactNode
  /** What stands at its right: buttons. */
  readonly children?: ReactNode
}) {
  useEffect(() => {
    document.title = `${title} · Waymark`
  }, [title])
  return (
    <Group justify="space-between" align="flex-start" mb="md" gap="xs">
      <div style={{ minWidth: 0, flex: '1 1 240px' }}>
        <Title order={1} size="h2" className="written">
          {title}
        </Title>
        {hint && (
          <Text component="div" c="dimmed" size="sm">
            {hint}
          </Text>
        )}
      </div>
      {children && <Group gap="xs">{children}</Group>}
    </Group>
  )
}
