import { Avatar } from '@mantine/core'

/** The initials of somebody whose name stands beside it. */
export function PersonAvatar({ name }: { readonly name: string }) {
  return <Avatar name={name} color="indigo.9" size={32} variant="filled" aria-hidden />
}
