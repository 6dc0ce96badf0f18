export { type Clock, systemClock } from './clock/clock.js'
export { type Duration, milliseconds } from './clock/duration.js'
export {
  type ContractBrokenCode,
  type CoreErrorCode,
  codeOfStatus,
  coreErrorCodes,
  defineErrorCodes,
  type ErrorCodes,
  type ErrorKind,
  type NoAnswerCode,
  noAnswerCodes,
} from './errors/codes.js'
export {
  ContractError,
  type ErrorDetails,
  type Facts,
  type Fault,
  isContractBroken,
  isNoAnswer,
  isRefused,
  isWaymarkError,
  NoAnswerError,
  type RefusalDetails,
  RefusedError,
  WaymarkError,
} from './errors/error.js'
export { refuse, refuseInput } from './errors/refuse.js'
export { type Ids, randomIds } from './ids/ids.js'
