import { mutationOptionsOf } from '@waymark/core/http'

/** Options of a mutation of workstation search. */
export const mutation = /* @__PURE__ */ mutationOptionsOf('workstation-search')
