/** The part of an OpenTelemetry span that is used. */
export interface Span {
  setAttribute(name: string, value: string | number): unknown
  setStatus?(status: { code: number; message?: string }): unknown
  recordException?(exception: { name: string; message: string }): unknown
  spanContext?(): { readonly traceId: string; readonly spanId: string; readonly traceFlags: number }
  end(): void
}

/**
 * The part of an OpenTelemetry tracer that is used, so that none is a dependency. A call makes one span, and each attempt one
 * more. `contextWith` hangs the attempts below their call: `(span) => trace.setSpan(context.active(), span)`; without it they
 * stand beside it.
 */
export interface Tracer {
  startSpan(
    name: string,
    options?: { kind?: number; attributes?: Record<string, string | number> },
    context?: unknown,
  ): Span
  contextWith?(span: Span): unknown
}

/** The W3C header that lets the server's spans hang below this one. */
export function traceparent(span: Span | undefined): string | undefined {
  const context = span?.spanContext?.()
  if (context === undefined) return undefined
  return `00-${context.traceId}-${context.spanId}-${context.traceFlags.toString(16).padStart(2, '0')}`
}
