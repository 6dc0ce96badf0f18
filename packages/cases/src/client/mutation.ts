import { mutationOptionsOf } from '@waymark/core/http'

/** Options of a mutation of cases. */
export const mutation = /* @__PURE__ */ mutationOptionsOf('cases')
