import { Box, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** Something that opens on demand. */
export function Disclosure({
  title,
  opened = false,
  children,
}: {
  readonly title: string
  /** Whether it is open from the start. */
  readonly opened?: boolean
  readonly children: ReactNode
}) {
  return (
    <details open={opened}>
      <Text component="summary" size="sm" fw={600} style={{ cursor: 'pointer' }}>
        {title}
      </Text>
      <Box mt="xs">{children}</Box>
    </details>
  )
}
