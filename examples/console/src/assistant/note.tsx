import { Alert, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Something good to know, whose words keep the contrast of text. */
export function Note({
  title,
  icon,
  children,
}: {
  readonly title?: string
  readonly icon?: ReactNode
  readonly children?: ReactNode
}) {
  return (
    <Alert variant="outline" color="teal" p="xs" {...(icon !== undefined && { icon })}>
      {title && <Text fw={600}>{title}</Text>}
      <Text size="sm" component="div">
        {children}
      </Text>
    </Alert>
  )
}
