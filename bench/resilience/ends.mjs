/** The signal of a call, for clients whose only limit of time is a signal. */
export function endOf({ signal, timeout } = {}) {
  if (timeout === undefined) return { signal }
  const controller = new AbortController()
  const abort = () => controller.abort(signal?.reason)
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort)
  // Not AbortSignal.any over AbortSignal.timeout, which Node 20 may collect before it fires.
  setTimeout(() => controller.abort(new DOMException('timed out', 'TimeoutError')), timeout).unref()
  return { signal: controller.signal }
}
