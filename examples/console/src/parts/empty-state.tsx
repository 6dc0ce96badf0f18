import { Center, Group, Stack, Text, Title } from '@mantine/core'
import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** In place of a list of nothing: what it would show, and what to do. */
export function EmptyState({
  icon: Icon,
  title,
  hint,
  children,
}: {
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: ReactNode
  /** Buttons. */
  readonly children?: ReactNode
}) {
  return (
    <Center py={48} px="md">
      <Stack align="center" gap="xs" maw={480}>
        <Icon size={36} aria-hidden strokeWidth={1.5} />
        <Title order={2} size="h4" ta="center">
          {title}
        </Title>
        <Text component="div" c="dimmed" size="sm" ta="center">
          {hint}
        </Text>
        {children && (
          <Group gap="xs" mt="xs" justify="center">
            {children}
          </Group>
        )}
      </Stack>
    </Center>
  )
}
