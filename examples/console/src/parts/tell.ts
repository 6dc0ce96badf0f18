import { notifications } from '@mantine/notifications'
import type { TFunction } from 'i18next'

const colours = { good: 'teal', warning: 'orange', bad: 'red', plain: undefined } as const

/** Says at the edge of the page what was done or refused, for a while. */
export function tell(
  t: TFunction,
  message: string,
  { id, tone = 'good' }: { readonly id?: string; readonly tone?: keyof typeof colours } = {},
): void {
  const color = colours[tone]
  notifications.show({
    message,
    closeButtonProps: { 'aria-label': t('parts.close') },
    ...(id !== undefined && { id }),
    ...(color && { color }),
  })
}
