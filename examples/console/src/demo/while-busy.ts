/** Makes a button look and read as disabled, while it keeps the focus: `disabled` itself would drop it. */
export const whileBusy = { 'aria-disabled': true, 'data-disabled': true } as const
