import { Button, type ButtonProps, Loader } from '@mantine/core'
import type { ComponentPropsWithoutRef } from 'react'

/** A button that does nothing while its work is under way, and keeps the focus meanwhile: `loading` would drop it. */
export function BusyButton({
  isBusy,
  onClick,
  ...rest
}: ButtonProps & Omit<ComponentPropsWithoutRef<'button'>, keyof ButtonProps> & { readonly isBusy: boolean }) {
  return (
    <Button
      {...rest}
      {...(isBusy && {
        'aria-disabled': true,
        'data-disabled': true,
        leftSection: <Loader size={14} color="currentColor" aria-hidden />,
      })}
      onClick={(event) => {
        // Nor does it send its form, be it by a click or by the enter key in a field.
        if (isBusy) event.preventDefault()
        else onClick?.(event)
      }}
    />
  )
}
