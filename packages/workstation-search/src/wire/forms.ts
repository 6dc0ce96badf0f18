import { type FormSchema, toFormSchema } from '@waymark/core/wire'
import type { Segment } from '../model/segment.js'
import type { NewSetup, SetupChange } from '../model/setup.js'
import { newSegmentJson, newSetupJson, setupChangeJson } from './setup.js'

/** The form that begins a set-up: the very rules of the service, so nothing that passes here is refused there. */
export const newSetupForm: FormSchema<NewSetup> = /* @__PURE__ */ toFormSchema(newSetupJson)

/** The form that changes a set-up. The domain may be a whole address of the org: the service keeps the host. */
export const setupChangeForm: FormSchema<SetupChange> = /* @__PURE__ */ toFormSchema(setupChangeJson)

/** The form that says whom an integration is for. */
export const segmentForm: FormSchema<Segment> = /* @__PURE__ */ toFormSchema(newSegmentJson)
