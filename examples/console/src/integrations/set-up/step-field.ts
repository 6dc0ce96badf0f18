/** The id of the field in which the value of a step is entered, such as `client_secret`. */
export function fieldId(stepId: string): string {
  return `setup-field-${stepId}`
}

/** Moves the focus to the field in which the value of a step is entered. */
export function focusField(stepId: string): void {
  document.getElementById(fieldId(stepId))?.focus()
}
