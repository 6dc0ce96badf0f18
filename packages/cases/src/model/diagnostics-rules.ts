/** What stands where something was removed. */
export const removed = '[removed]'

/** One rule of what is removed from a text or from a named value before it leaves the page. */
export interface RedactionRule {
  /** A stable name: `email_addresses`. */
  readonly name: string
  /** Gives the text without what this rule removes. Giving it what it gave changes nothing. */
  readonly clean?: (text: string) => string
  /** Whether the whole value goes that has this name. */
  readonly hides?: (name: string) => boolean
}

const secretWords = new Set(
  'password passwords passwd passphrase passcode pwd pass pin secret secrets token tokens jwt bearer auth authorization cookie cookies credential credentials session sid csrf xsrf otp totp signature sig nonce cvv cvc ssn iban saml'.split(
    ' ',
  ),
)
const secretRuns =
  /password|passwd|passphrase|passcode|secret|token|credential|apikey|accesskey|privatekey|authorization|sessionid|cardnumber|signature/

/** Whether a name is one that secrets go by: `accessToken`, `X-Api-Key`, `pwd`. */
export function isSecretName(name: string): boolean {
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
  return words.some((word) => secretWords.has(word)) || secretRuns.test(words.join(''))
}

// Every repetition is bounded or cannot overlap what follows it, so that no text takes more than linear time.
const address = /\b([a-z][a-z\d+.-]{0,30}:\/\/)([^\s"<>`]*)/gi
const scriptAddress = /\b(data|javascript|blob):(?=[^\s"<>`]{3})[^\s"<>`]+/gi
const relativeQuery = /([?&#;])[\w.~%+-]{1,100}=[^\s"<>`]*/g
const authorizationLine =
  /\b((?:proxy-)?authorization|set-cookie|cookie|x-[\w-]{0,30}(?:key|token|auth)[\w-]{0,30})(\\?["']?\s{0,5}[:=]\s{0,5})[^\r\n]+/gi
const bearer = /\b(bearer|negotiate|digest|apikey)(\s{1,5})[^\s"',;]{6,}/gi
const basic = /\b((?:[Bb]asic|BASIC)\s{1,5})(?=[^\s"',;]{0,500}?(?:[\d=+/]|[a-z][A-Z]))[^\s"',;]{6,}/g
const webToken = /\be[wy][A-Za-z\d_-]{6,}\.[A-Za-z\d_-]{2,}(?:\.[A-Za-z\d_-]*){0,4}/g
const keyBlock = /-----BEGIN [A-Z ]{1,60}-----[\s\S]*?(?:-----END [A-Z ]{1,60}-----|$)/g
const knownKey =
  /\b(?:sk|pk|rk|gh[opsur]|github_pat|glpat|xox[abeoprs]|AKIA|ASIA|AIza|ya29|whsec|npm|shp(?:at|ss))[-_.]?[\w.-]{12,}/g
const namedSecret =
  /((?:(?:password|passwd|passphrase|passcode|pwd|secret|token|jwt|credential|api[_ -]?key|access[_ -]?key|private[_ -]?key|session|sid|csrf|xsrf|otp|signature|nonce|cvv|cvc|ssn|iban)[\w-]{0,40}|\b(?:auth|pass|pw|pin)\b)(?:\\?["'\]]{0,2}\s{0,5}(?:[:=]{1,3}>?|\b(?:is|to|equals?|was|contains?|starts with|ends with)\b)\s{0,5}|\s{1,5}(?=[^\s\d]{0,100}\d)))(\\?"(?:\\.|[^"\\])*(?:\\?"|$)|'(?:\\.|[^'\\])*(?:'|$)|[^\s]+)/gi
const email = /[^\s@<>"'(),:;[\]\\/?=&]{1,64}(?:@|%40)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/giu
const longNumber =
  /\p{Nd}{9,}|\p{Nd}(?:[ \u00A0-]?\p{Nd}){11,}|\p{Nd}{4}([._])\p{Nd}{4}\1\p{Nd}{4}\1\p{Nd}{1,7}|\b\p{Nd}{3}-\p{Nd}{2}-\p{Nd}{4}\b|\+\p{Nd}[\p{Nd} ().\u00A0-]{6,}\p{Nd}/gu
const signIn = /[^\s@/:"'<>]{1,64}:[^\s@/"'<>]{1,128}@(?=\w)/g
const typedText = /(<textarea\b[^<>]{0,2000}>)[^<]+/gi
const inputValue = /(\bvalue\s{0,5}[~|^$*]?=\s{0,5})(\\?"(?:\\.|[^"\\])*(?:\\?"|$)|'(?:\\.|[^'\\])*(?:'|$)|[^\s\]>]+)/gi
const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i

/** What is removed by default, in the order in which it is applied. */
export const defaultRedactionRules: readonly RedactionRule[] = [
  { name: 'private_keys', clean: (text) => text.replace(keyBlock, removed) },
  { name: 'authorization_headers', clean: removeAuthorization },
  { name: 'web_tokens', clean: (text) => text.replace(webToken, removed) },
  { name: 'addresses', clean: removeQueries },
  { name: 'input_values', clean: (text) => removeValues(text.replace(typedText, `$1${removed}`), inputValue) },
  { name: 'named_secrets', clean: (text) => removeValues(text, namedSecret), hides: isSecretName },
  { name: 'keys', clean: removeKeys },
  { name: 'email_addresses', clean: (text) => text.replace(email, removed) },
  { name: 'long_numbers', clean: (text) => text.replace(longNumber, removed) },
]

/** Applies the rules to a text, one after the other. */
export function redactText(text: string, rules: readonly RedactionRule[] = defaultRedactionRules): string {
  return rules.reduce((clean, rule) => rule.clean?.(clean) ?? clean, tidyText(text))
}

// NUL and lone surrogates, which nothing stores, and characters without a width, which would hide a secret from the rules.
const broken = /[\0\u00AD\u200B\u2060\uFEFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

function tidyText(text: string): string {
  return text.replace(broken, '')
}

/** Cuts a text to a length, never between the halves of one character. */
export function cutText(text: string, maximum: number): string {
  return text.length <= maximum ? text : text.slice(0, maximum).replace(/[\uD800-\uDBFF]$/, '')
}

/** Removes what stands behind a name, and leaves the quotes around it. */
function removeValues(text: string, pattern: RegExp): string {
  return text.replace(pattern, (_, name: string, value: string) => {
    const [quote = pattern === inputValue ? '"' : ''] = /^(?:\\?"|')/.exec(value) ?? []
    return name + quote + removed + quote
  })
}

function removeAuthorization(text: string): string {
  return text
    .replace(authorizationLine, `$1$2${removed}`)
    .replace(bearer, `$1$2${removed}`)
    .replace(basic, `$1${removed}`)
}

function removeQueries(text: string): string {
  return text
    .replace(address, (_, scheme: string, rest: string) => {
      const [, before = '', mark = ''] = /^([^?#]*)([?#]?)/.exec(rest) ?? []
      const slash = before.indexOf('/')
      const host = slash < 0 ? before : before.slice(0, slash)
      const path = slash < 0 ? '' : before.slice(slash)
      return `${scheme}${host.slice(host.lastIndexOf('@') + 1)}${path}${mark && `${mark}${removed}`}`
    })
    .replace(scriptAddress, `$1:${removed}`)
    .replace(signIn, `${removed}@`)
    .replace(relativeQuery, `$1${removed}`)
}

function removeKeys(text: string): string {
  return text.replace(knownKey, removed).replace(/[\w+-]{32,}/g, (run) => (looksRandom(run) ? removed : run))
}

/** Whether a long run of letters and digits is a key rather than a name or an item's id. */
function looksRandom(run: string): boolean {
  if (uuid.test(run)) return false
  if (/^[\da-f]+$/i.test(run)) return true
  // CSS modules name classes `Case_container__a1B2c`: such names are needed to find an element.
  return /\d/.test(run) && /[a-z]/.test(run) && /[A-Z]/.test(run) && !run.includes('__')
}
