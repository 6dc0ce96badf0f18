import { SalesforceError } from '../data/salesforce-error.js'
import type { Actor } from '../data/world.js'
import type { OpenCall, Route } from '../rest/call.js'
import { type Conversion, convertLead } from './convert-lead.js'
import { elements, encodeXml, soapAnswer, soapFault, textOf } from './envelope.js'

const most = 100

function readConversion(xml: string): Conversion {
  return {
    leadId: textOf(xml, 'leadId') ?? '',
    convertedStatus: textOf(xml, 'convertedStatus') ?? '',
    doNotCreateOpportunity: textOf(xml, 'doNotCreateOpportunity') === 'true',
    accountId: textOf(xml, 'accountId') || undefined,
    contactId: textOf(xml, 'contactId') || undefined,
    opportunityName: textOf(xml, 'opportunityName') || undefined,
    ownerId: textOf(xml, 'ownerId') || undefined,
  }
}

function resultOf(actor: Actor, xml: string): string {
  const nil = (name: string, value: string | undefined) =>
    value === undefined ? `<${name} xsi:nil="true"/>` : `<${name}>${value}</${name}>`
  try {
    const done = convertLead(actor, readConversion(xml))
    return `<result>${nil('accountId', done.accountId)}${nil('contactId', done.contactId)}${nil('leadId', done.leadId)}${nil('opportunityId', done.opportunityId)}<success>true</success></result>`
  } catch (error) {
    if (!(error instanceof SalesforceError)) throw error
    const errors = error.entries
      .map(
        ({ errorCode, message }) =>
          `<errors><message>${encodeXml(message)}</message><statusCode>${errorCode}</statusCode></errors>`,
      )
      .join('')
    return `<result><accountId xsi:nil="true"/><contactId xsi:nil="true"/>${errors}${nil('leadId', textOf(xml, 'leadId'))}<opportunityId xsi:nil="true"/><success>false</success></result>`
  }
}

async function answerSoap({ site, world, request }: OpenCall): Promise<Response> {
  const xml = await request.text()
  const session = site.tokens.session(textOf(xml, 'sessionId') ?? '')
  const user = world.store.get(session?.userId)
  if (!session || !user) {
    return soapFault(
      'INVALID_SESSION_ID',
      'Invalid Session ID found in SessionHeader: Illegal Session. Session not found',
    )
  }
  site.usage.count()
  const [call] = elements(xml, 'convertLead')
  if (call === undefined) return soapFault('UNKNOWN_EXCEPTION', 'only convertLead is answered here')
  const access = world.access(user)
  if (!world.settings.features.convertLeads || !(access.profile.isAdministrator || access.profile.convertLeads)) {
    return soapFault('INSUFFICIENT_ACCESS', 'the Convert Leads permission is required')
  }
  const leads = elements(call, 'leadConverts')
  if (leads.length > most) return soapFault('EXCEEDED_LEAD_CONVERT_LIMIT', `at most ${most} leads in a call`)
  const results = leads.map((one) => resultOf({ world, access }, one)).join('')
  return soapAnswer(`<convertLeadResponse>${results}</convertLeadResponse>`)
}

/** The one SOAP call that has no REST twin. */
export const soapRoutes: readonly Route[] = [
  { operation: 'convertLead', method: 'POST', path: '/services/Soap/u/:soapVersion', open: true, handle: answerSoap },
  {
    operation: 'convertLead',
    method: 'POST',
    path: '/services/Soap/u/:soapVersion/:org',
    open: true,
    handle: answerSoap,
  },
]
