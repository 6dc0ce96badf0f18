import { implement, type RouteImplementation } from '@waymark/core/server'
import type { CasesService } from '../service/create-service.js'
import { readNewAgreement, writeAgreement, writeSettings, writeSlaVersion } from '../wire/account.js'
import { writePage } from '../wire/page.js'
import {
  changePlanRoute,
  changeSettingsRoute,
  getSettingsRoute,
  listAgreementsRoute,
  listSlaVersionsRoute,
  publishSlaVersionRoute,
  signAgreementRoute,
} from '../wire/routes/accounts.js'

export function accountImplementations({ accounts, agreements }: CasesService): readonly RouteImplementation[] {
  return [
    implement(getSettingsRoute, { run: ({ call }) => accounts.settings(call), write: writeSettings }),
    implement(changeSettingsRoute, {
      run: ({ call, body }) => accounts.changeSettings(call, body),
      write: writeSettings,
    }),
    implement(changePlanRoute, {
      run: ({ call, params, body }) => accounts.changePlan(call, params.account, body),
      write: writeSettings,
    }),
    implement(listSlaVersionsRoute, {
      run: ({ call }) => agreements.versions(call),
      write: writePage(writeSlaVersion),
    }),
    implement(publishSlaVersionRoute, {
      run: ({ call, body }) => agreements.publishVersion(call, body),
      write: writeSlaVersion,
    }),
    implement(listAgreementsRoute, { run: ({ call }) => agreements.list(call), write: writePage(writeAgreement) }),
    implement(signAgreementRoute, {
      run: ({ call, body }) => agreements.sign(call, readNewAgreement(body)),
      write: writeAgreement,
    }),
  ]
}
