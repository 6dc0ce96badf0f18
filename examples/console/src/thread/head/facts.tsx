import { Box, Text } from '@mantine/core'
import type { ReactNode } from 'react'

/** A list of facts, each a name and what it is. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return (
    <Box
      component="dl"
      m={0}
      style={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fill, minmax(min(180px, 45%), 1fr))',
        gap: '10px 16px',
      }}
    >
      {children}
    </Box>
  )
}

/** One fact. A wide one has a row of its own. */
export function Fact({
  name,
  isWide = false,
  children,
}: {
  readonly name: string
  readonly isWide?: boolean
  readonly children: ReactNode
}) {
  return (
    <div style={{ minWidth: 0, ...(isWide && { gridColumn: '1 / -1' }) }}>
      <Text component="dt" size="xs" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm" m={0} className="written">
        {children}
      </Text>
    </div>
  )
}
