export { createHandler, type Handler, type HandlerOptions } from './server/handler.js'
export { type IdempotencyRecord, idempotencyRecords, idempotencyWindow } from './server/idempotency.js'
export {
  type Download,
  type Emitted,
  type Implementation,
  implement,
  type RouteImplementation,
  type RouteInput,
  type Upload,
} from './server/implement.js'
export { type Listening, type ListenOptions, listen, type NodeExchange } from './server/listen.js'
