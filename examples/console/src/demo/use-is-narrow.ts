import { useMediaQuery } from '@mantine/hooks'

/** Whether the window is as narrow as a phone: one thing at a time is shown there. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false }) === true
}
