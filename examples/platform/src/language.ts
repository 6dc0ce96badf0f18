import type { MiddlewareHandler } from 'hono'
import { setCookie } from 'hono/cookie'
import { languageDetector } from 'hono/language'
import type { AppEnvironment } from './app-environment.js'
import type { Language } from './words.js'

const cookie = 'waymark_language'
const detect = languageDetector({
  supportedLanguages: ['en', 'fr'],
  fallbackLanguage: 'en',
  lookupCookie: cookie,
  caches: false,
})

/** Finds the language of a page: the switch, what the switch was set to before, or what the browser asks for. */
export const language: MiddlewareHandler<AppEnvironment> = async (context, next) => {
  await detect(context, async () => {})
  const found: Language = context.get('language') === 'fr' ? 'fr' : 'en'
  context.set('pageLanguage', found)
  await next()
  if (context.req.query('lang') !== undefined) {
    setCookie(context, cookie, found, { path: '/', sameSite: 'Lax', httpOnly: true, maxAge: 31_536_000 })
  }
  context.header('vary', 'Accept-Language, Cookie', { append: true })
}
