import { answerEnum } from '@waymark/core/wire'
import * as z from 'zod/mini'
import { searchKinds, viewKinds } from '../model/kind.js'

/** A kind, as it is asked for. */
export const kindJson = /* @__PURE__ */ z.enum(searchKinds)
/** A kind, as it is answered. */
export const answeredKindJson = /* @__PURE__ */ answerEnum(searchKinds)
/** A kind of views, as it is asked for. */
export const viewKindJson = /* @__PURE__ */ z.enum(viewKinds)
/** A kind of views, as it is answered. */
export const answeredViewKindJson = /* @__PURE__ */ answerEnum(viewKinds)
