const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const checks = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345'

/** The three characters that make a 15-character id safe where case is lost: one bit for each capital. */
function checksum(id: string): string {
  return [0, 5, 10]
    .map((start) => {
      let bits = 0
      for (let at = 0; at < 5; at++) if (/[A-Z]/.test(id[start + at] ?? '')) bits |= 1 << at
      return checks[bits]
    })
    .join('')
}

/** The 18-character form of an id of 15 or 18 characters; undefined when it is neither, or its checksum is wrong. */
export function fullId(id: unknown): string | undefined {
  if (typeof id !== 'string' || !/^[0-9A-Za-z]{15}([0-9A-Za-z]{3})?$/.test(id)) return undefined
  const whole = id.slice(0, 15) + checksum(id.slice(0, 15))
  return id.length === 15 || id.slice(15).toUpperCase() === whole.slice(15) ? whole : undefined
}

/** The id of the nth record of an object: prefix, the org's pod, and the number to base 62. */
export function idOf(prefix: string, pod: string, count: number): string {
  let number = ''
  for (let rest = count; number.length < 12 - pod.length; rest = Math.floor(rest / 62)) {
    number = digits[rest % 62] + number
  }
  const id = prefix + pod + number
  return id + checksum(id)
}
