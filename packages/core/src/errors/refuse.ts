import { type CoreErrorCode, coreErrorCodes } from './codes.js'
import { type Fault, type RefusalDetails, RefusedError } from './error.js'

/** Makes a refusal with one of core's codes. */
export function refuse(code: CoreErrorCode, message?: string, details?: RefusalDetails): RefusedError {
  return new RefusedError(code, coreErrorCodes[code], message, details)
}

/** Makes the refusal for bad input, with a path for every fault. */
export function refuseInput(faults: readonly Fault[]): RefusedError {
  const [first] = faults
  const more = faults.length > 1 ? ` (and ${faults.length - 1} more)` : ''
  return refuse('validation_failed', first && `${first.path || first.in}: ${first.message}${more}`, { faults })
}
