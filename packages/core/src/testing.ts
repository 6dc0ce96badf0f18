export {
  createVirtualClock,
  isVirtualClock,
  type Schedule,
  type VirtualClock,
  type VirtualClockOptions,
} from './clock/virtual-clock.js'
export { createSeededIds, type SeededIds } from './ids/seeded-ids.js'
export { assertEqual, assertTrue, CheckFailure } from './testing/assert.js'
export { type BlobsSubject, blobsContract } from './testing/contracts/blobs-contract.js'
export { type ClockSubject, clockContract } from './testing/contracts/clock-contract.js'
export type { DatabaseSubject } from './testing/contracts/database/subject.js'
export { databaseContract } from './testing/contracts/database-contract.js'
export { type IdsSubject, idsContract } from './testing/contracts/ids-contract.js'
export { type MailerSubject, mailerContract } from './testing/contracts/mailer-contract.js'
export { type VaultSubject, vaultContract } from './testing/contracts/vault-contract.js'
export { applyFault, type FaultPorts, type PlannedRefusal } from './testing/faults/apply-fault.js'
export { isCutOff } from './testing/faults/broken-body.js'
export { type ConnectionReset, isConnectionReset } from './testing/faults/connection-reset.js'
export { createFaultPlan, type FaultPlan, type FaultPlanOptions } from './testing/faults/fault-plan.js'
export type { FaultEffect, FaultRule } from './testing/faults/fault-rule.js'
export { writeFault } from './testing/faults/write-fault.js'
export type { RecordedCall } from './testing/mock/call-log.js'
export {
  createMock,
  type Mock,
  type MockFailure,
  type MockOptions,
  type MockPorts,
  type MockService,
  type MockSettings,
} from './testing/mock/create-mock.js'
export type { MemoryPorts } from './testing/mock/mock-ports.js'
export { type MockCommand, runMockCommand } from './testing/mock/run-mock-command.js'
export { createTestDouble, type TestDouble, type TestDoubleOptions } from './testing/mock/test-double.js'
export type { MswHttp } from './testing/mounts/msw-mount.js'
export type { Nock } from './testing/mounts/nock-mount.js'
export type { ResilienceCheck } from './testing/resilience/check.js'
export { describeResilience, type TestRunner } from './testing/resilience/describe-resilience.js'
export { resilienceChecks } from './testing/resilience/resilience-checks.js'
export { type ResilienceOutcome, runResilience } from './testing/resilience/run-resilience.js'
export type {
  ErrorFacts,
  ResilienceClient,
  ResilienceOptions,
  ResilienceSetting,
  ResilienceSubject,
} from './testing/resilience/subject.js'
export {
  type Check,
  type CheckOutcome,
  type CheckRunner,
  type Disposable,
  describeChecks,
  type MakeSubject,
  runChecks,
} from './testing/suite.js'
export {
  askRoute,
  type RouteQuestion,
  readAnswer,
  routeRequest,
  type SeenAnswer,
  type ServiceAddress,
} from './testing/surface/ask-route.js'
export { type BadAddress, makeBadParameters, makeBadQueries } from './testing/surface/bad-addresses.js'
export { type BadBodies, type BadBodiesOptions, type BadBody, makeBadBodies } from './testing/surface/bad-bodies.js'
export { type EventLine, followLine, type SeenEvent } from './testing/surface/follow-line.js'
export { type SampleInput, type SampleOverride, sampleInput } from './testing/surface/sample-input.js'
export type { SampleOptions } from './testing/surface/sample-value.js'
