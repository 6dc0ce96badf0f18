import { text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { isEmail } from '../model/collaborators.js'

/** Text that says something: more than white space. */
/* @__NO_SIDE_EFFECTS__ */
export function words(maximum: number) {
  // What is empty was named already.
  return text(maximum).check(
    z.refine((value) => value === '' || value.trim() !== '', { error: 'must be more than white space' }),
  )
}

/** Such a text in one line. */
/* @__NO_SIDE_EFFECTS__ */
export function line(maximum: number) {
  return words(maximum).check(
    z.refine((value) => !/[\r\n\u2028\u2029]/.test(value.trim()), { error: 'must be one line' }),
  )
}

/** One e-mail address. */
/* @__NO_SIDE_EFFECTS__ */
export function emailAddress() {
  return text(254).check(z.refine((value) => isEmail(value), { error: 'must be an e-mail address' }))
}
