/** The error of a connection that broke, as Node's sockets give it. */
export interface ConnectionReset extends Error {
  readonly code: 'ECONNRESET'
}

/** Makes the error of a connection that broke. */
export function connectionReset(): ConnectionReset {
  return Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' as const, syscall: 'read' })
}

/** Whether something failed because its connection broke. */
export function isConnectionReset(error: unknown): error is ConnectionReset {
  return error instanceof Error && (error as { code?: unknown }).code === 'ECONNRESET'
}
