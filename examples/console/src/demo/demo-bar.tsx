/** TO BE WRITTEN. */
export function DemoBar() {
  return null
}
