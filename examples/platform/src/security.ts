import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { AppEnvironment } from './app-environment.js'

// Whoever puts TLS in front of it says so to browsers there.
const headers = secureHeaders({ strictTransportSecurity: false, xFrameOptions: 'DENY', xXssProtection: false })

const policyHeader = 'content-security-policy'

/** Nothing of an answer that is not a page may run, be framed, or be read by another site. Pages and downloads bring their own policy. */
export const secureAnswers: MiddlewareHandler<AppEnvironment> = async (context, next) => {
  await headers(context, next)
  if (!context.res.headers.has(policyHeader)) {
    context.res.headers.set(
      policyHeader,
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    )
  }
}
