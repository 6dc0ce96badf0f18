import { isEmail } from '@waymark/cases'

/** E-mail addresses as a form has them, in one text: those that are one, and those that are not. */
export function splitAddresses(text: string): { readonly good: readonly string[]; readonly bad: readonly string[] } {
  const entries = text
    .split(/[,;\s]+/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
  return { good: entries.filter(isEmail), bad: entries.filter((entry) => !isEmail(entry)) }
}
