import { readFileSync } from 'node:fs'

/** What the org was asked since the last question, which it then forgets; `plan` says how it is to answer from now on. */
export async function askMeter({ meter }, plan = {}) {
  return (await fetch(`${meter}/?${new URLSearchParams(plan)}`)).json()
}

/** Bytes. On Linux the peak that `resourceUsage` tells is at least the parent's, so the system is asked. */
export function peakMemory() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1_024
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) * 1_024
}
