import { defineRoute, text } from '@waymark/core/wire'
import * as z from 'zod/mini'
import {
  accountSettingsChangeJson,
  accountSettingsJson,
  agreementJson,
  newAgreementJson,
  newSlaVersionJson,
  slaVersionJson,
} from '../account.js'

export const getSettingsRoute = defineRoute({
  operation: 'getSettings',
  method: 'GET',
  path: '/settings',
  capability: 'cases.use',
  answer: accountSettingsJson,
})

export const changeSettingsRoute = defineRoute({
  operation: 'changeSettings',
  method: 'PATCH',
  path: '/settings',
  capability: 'cases.administer',
  body: accountSettingsChangeJson,
  answer: accountSettingsJson,
})

export const changePlanRoute = defineRoute({
  operation: 'changePlan',
  method: 'PUT',
  path: '/accounts/{account}/plan',
  capability: 'cases.operate',
  params: z.strictObject({ account: text(60) }),
  body: z.strictObject({ chat: z.boolean() }),
  answer: accountSettingsJson,
})

export const listSlaVersionsRoute = defineRoute({
  operation: 'listSlaVersions',
  method: 'GET',
  path: '/sla-versions',
  capability: 'cases.use',
  answer: z.object({ items: z.array(slaVersionJson) }),
})

export const publishSlaVersionRoute = defineRoute({
  operation: 'publishSlaVersion',
  method: 'POST',
  path: '/sla-versions',
  capability: 'cases.operate',
  body: newSlaVersionJson,
  answer: slaVersionJson,
  status: 201,
  errors: ['conflict'],
})

export const listAgreementsRoute = defineRoute({
  operation: 'listAgreements',
  method: 'GET',
  path: '/agreements',
  capability: 'cases.use',
  answer: z.object({ items: z.array(agreementJson) }),
})

export const signAgreementRoute = defineRoute({
  operation: 'signAgreement',
  method: 'POST',
  path: '/agreements',
  capability: 'cases.operate',
  body: newAgreementJson,
  answer: agreementJson,
  status: 201,
  errors: ['conflict'],
})
