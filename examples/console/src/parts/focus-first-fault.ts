import type { FormErrors } from '@mantine/form'

/** Moves the focus to the first field that a form found wrong. */
export function focusFirstFault(form: {
  getInputNode(path: string): HTMLElement | null
}): (errors: FormErrors) => void {
  return (errors) => {
    const [path] = Object.keys(errors)
    if (path !== undefined) form.getInputNode(path)?.focus()
  }
}
