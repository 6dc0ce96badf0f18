import * as z from 'zod/mini'

export const personJson = /* @__PURE__ */ z.object({
  id: /* @__PURE__ */ z.string(),
  name: /* @__PURE__ */ z.string(),
  email: /* @__PURE__ */ z.string(),
})

export const caseReferenceJson = /* @__PURE__ */ z.object({
  id: /* @__PURE__ */ z.string(),
  number: /* @__PURE__ */ z.string(),
})
