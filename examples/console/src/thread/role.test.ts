import type { Case } from '@waymark/cases'
import { samplePeople } from '@waymark/cases/testing'
import { expect, it } from 'vitest'
import { roleIn } from './role.js'

const { ada, ben, dmitri, erin, farid } = samplePeople
const found = {
  account: 'globex',
  requester: dmitri,
  collaborators: [ben.email],
  assignee: erin,
} as unknown as Case
const role = (person: (typeof samplePeople)['ada']) =>
  roleIn({ ...person, accounts: [...person.accounts], capabilities: [...person.capabilities] }, found)

it('tells a requester, a collaborator, an engineer of the account and somebody who only watches apart', () => {
  expect([dmitri, ben, erin, farid, ada].map(role)).toEqual([
    { side: 'customer', isRequester: true, takesPart: true, isAssignee: false },
    { side: 'customer', isRequester: false, takesPart: true, isAssignee: false },
    { side: 'engineer', isRequester: false, takesPart: true, isAssignee: true },
    { side: 'customer', isRequester: false, takesPart: false, isAssignee: false },
    { side: 'customer', isRequester: false, takesPart: false, isAssignee: false },
  ])
})
