export { createVirtualClock, isVirtualClock, type VirtualClock } from './clock/virtual-clock.js'
export { createSeededIds, type SeededIds } from './ids/seeded-ids.js'
export type { PlannedRefusal } from './testing/faults/apply-fault.js'
export { createFaultPlan, type FaultPlan, type FaultPlanOptions } from './testing/faults/fault-plan.js'
export type { FaultEffect, FaultRule } from './testing/faults/fault-rule.js'
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
export { type MockCommand, runMockCommand } from './testing/mock/run-mock-command.js'
export { createTestDouble, type TestDouble, type TestDoubleOptions } from './testing/mock/test-double.js'
export type { MswHttp } from './testing/mounts/msw-mount.js'
export type { Nock } from './testing/mounts/nock-mount.js'
