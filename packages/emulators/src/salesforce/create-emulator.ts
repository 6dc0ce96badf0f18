import { createFaultPlan, createSeededIds, createTestDouble, type VirtualClock } from '@waymark/core/testing'
import { putPerson, putProfile } from './company/foundation.js'
import { generateCompany } from './company/generate.js'
import { createSite } from './create-site.js'
import { profileRules } from './data/profile-rules.js'
import { fullId } from './data/record-id.js'
import type { Actor } from './data/world.js'
import { insertRecord } from './data/write-record.js'
import { createEmulatorClock } from './emulator-clock.js'
import type { SalesforceEmulator, SalesforceEmulatorOptions } from './emulator-types.js'
import { customField } from './org/custom-field.js'
import { owner, text } from './org/fields.js'
import type { ObjectType, Row } from './org/model.js'
import { objectType } from './org/object-type.js'
import { createHandler } from './rest/handle.js'
import { routes } from './rest/routes.js'
import { restoreSnapshot, takeSnapshot } from './snapshot.js'
import { parseQuery } from './soql/parse.js'
import { runQuery } from './soql/run.js'
import { addListView } from './views/list-view.js'
import { writeSalesforceFault } from './write-fault.js'

const loginHosts = ['https://login.salesforce.com', 'https://test.salesforce.com']

/** Starts a Salesforce in this process. Pass its `fetch` to a client, or let it listen on a port. */
export function createSalesforceEmulator(options: SalesforceEmulatorOptions = {}): SalesforceEmulator {
  const { baseUrl = 'https://acme.my.salesforce.com', seed = 'waymark', faults: rules = [] } = options
  const ownClock = options.clock ? undefined : createEmulatorClock()
  const clock = options.clock ?? (ownClock as VirtualClock)
  const site = createSite(clock, createSeededIds(seed), String(baseUrl).replace(/\/$/, ''), options.apps ?? [])
  const { world, tokens } = site
  const { store, schema } = world
  const handler = createHandler(site, routes)
  let unmade = options.records ?? 0

  // Made when it is first needed, so that whoever only starts it does not wait.
  function fill(): void {
    const records = unmade
    unmade = 0
    if (records > 0) generateCompany(world, String(seed), records)
  }

  const double = createTestDouble({
    baseUrl,
    alsoAt: loginHosts,
    handler(request) {
      fill()
      return handler.handle(request)
    },
    operationOf: handler.operationOf,
    faults: createFaultPlan(rules, {
      random: createSeededIds(`${seed} faults`).random,
      operations: [...new Set(routes.map(({ operation }) => operation))],
    }),
    clock,
    writeFault: writeSalesforceFault,
  })

  function userOf(username: string): Row {
    const user = store.find('User', 'Username', username)[0]
    if (!user) throw new TypeError(`this org has no user ${username}`)
    return user
  }
  function actorOf(username = 'admin@acme.example'): Actor {
    fill()
    return { world, access: world.access(userOf(username)) }
  }
  function objectOf(name: string): ObjectType {
    const object = schema.find(name)
    if (!object) throw new TypeError(`this org has no object ${name}`)
    return object
  }

  return {
    ...double,
    get calls() {
      return double.calls
    },
    clock,
    orgId: world.orgId,
    settings: world.settings,
    listen: (where = 0) => double.listen(typeof where === 'number' ? { port: where } : where),
    seed({ records }) {
      fill()
      generateCompany(world, String(seed), records)
    },
    addApp: (app) => void site.apps.set(app.clientId, app),
    addProfile: ({ name, ...changes }) => putProfile(world, profileRules(name, changes)),
    addUser: (person) => putPerson(world, person),
    userId: (username) => String(userOf(username).Id),
    setActive: (username, isActive) => store.put('User', { ...userOf(username), IsActive: isActive }),
    signIn(username, { clientId = '3MVG9emulator.web', scopes = ['api', 'refresh_token'] } = {}) {
      const userId = String(userOf(username).Id)
      const family = tokens.addFamily(userId, clientId, scopes)
      const session = tokens.addSession(userId, clientId, scopes, family.id)
      return { accessToken: session.token, refreshToken: family.current, instanceUrl: double.baseUrl, userId, clientId }
    },
    expireSession: (token) => void tokens.endSession(token),
    revokeAccess(username, clientId) {
      const userId = userOf(username).Id
      for (const family of tokens.families) {
        if (family.userId === userId && family.clientId === clientId) tokens.revokeFamily(family)
      }
    },
    insert(name, rows, as) {
      const actor = actorOf(as)
      return rows.map((row) => insertRecord(actor, objectOf(name), row))
    },
    query(soql, as) {
      const result = runQuery(actorOf(as), parseQuery(soql), { version: '66.0', all: false })
      return result.items.map((item) => result.render(item) as Record<string, unknown>)
    },
    share(recordId, username, level) {
      const id = fullId(recordId) ?? recordId
      const users = world.shares.get(id) ?? new Map()
      world.shares.set(id, users.set(String(userOf(username).Id), level))
    },
    addListView: (view, as) => addListView(actorOf(as), view),
    addObject(name, { keyPrefix, label, searchable = true }) {
      const fields = [text('Name', 80, { nameField: true, search: ['NAME'] }), owner(['Group', 'User'])]
      schema.define(objectType(name, keyPrefix, fields, { searchable, ...(label ? { label } : {}) }), clock.now())
    },
    addField(name, field) {
      const object = objectOf(name)
      schema.define({ ...object, fields: [...object.fields, customField(field)] }, clock.now())
    },
    addValidationRule: world.rules.addValidation,
    addDuplicateRule: world.rules.addDuplicate,
    planWriteFailure: world.rules.planFailure,
    planReadFailure: world.readFaults.plan,
    refuseConcurrent: site.usage.refuseConcurrent,
    async snapshot() {
      fill()
      return takeSnapshot(site)
    },
    async restore(snapshot) {
      restoreSnapshot(site, snapshot, (now) => ownClock?.set(now))
      unmade = 0
    },
  }
}
