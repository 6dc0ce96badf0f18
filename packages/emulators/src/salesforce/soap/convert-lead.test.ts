import { expect, it } from 'vitest'
import { origin, startOrg } from '../../../fixtures/start-org.js'

it('a lead becomes an account, a contact and an opportunity, and its tasks follow the contact', async () => {
  const { emulator } = startOrg()
  const [lead] = emulator.insert('Lead', [{ FirstName: 'Nils', LastName: 'Nordin', Company: 'Nordic Energy' }])
  emulator.insert('Task', [{ Subject: 'Call back', WhoId: lead }])
  const { accessToken } = emulator.signIn('admin@acme.example')
  const body = `<?xml version="1.0"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" xmlns:urn="urn:partner.soap.sforce.com">
<soapenv:Header><urn:SessionHeader><urn:sessionId>${accessToken}</urn:sessionId></urn:SessionHeader></soapenv:Header>
<soapenv:Body><urn:convertLead><urn:leadConverts><urn:leadId>${lead}</urn:leadId><urn:convertedStatus>Closed - Converted</urn:convertedStatus>
<urn:doNotCreateOpportunity>false</urn:doNotCreateOpportunity></urn:leadConverts></urn:convertLead></soapenv:Body></soapenv:Envelope>`
  const headers = { 'content-type': 'text/xml', soapaction: '""' }
  const answer = await emulator.fetch(`${origin}/services/Soap/u/66.0`, { method: 'POST', body, headers })
  expect(await answer.text()).toContain('<success>true</success>')
  const [converted] = emulator.query(
    'SELECT IsConverted, Status, ConvertedContactId, ConvertedOpportunityId, ConvertedContact.Name, ConvertedAccount.Name, ConvertedOpportunity.Name FROM Lead',
  )
  expect(converted).toMatchObject({
    IsConverted: true,
    Status: 'Closed - Converted',
    ConvertedContact: { Name: 'Nils Nordin' },
    ConvertedAccount: { Name: 'Nordic Energy' },
    ConvertedOpportunity: { Name: 'Nordic Energy-' },
  })
  expect(emulator.query('SELECT Subject, WhoId, WhatId, Who.Type, What.Type FROM Task')).toMatchObject([
    {
      Subject: 'Call back',
      WhoId: converted?.ConvertedContactId,
      WhatId: converted?.ConvertedOpportunityId,
      Who: { Type: 'Contact' },
      What: { Type: 'Opportunity' },
    },
  ])
})
