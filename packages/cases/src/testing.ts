export { sampleArticles } from './testing/articles.js'
export { casesContract, timedCasesContract } from './testing/contract/cases-contract.js'
export { mockSubject } from './testing/contract/mock-subject.js'
export type { Asker, CasesSubject, TimedCasesSubject } from './testing/contract/subject.js'
export {
  inProcessCases,
  type MockCases,
  type MockCasesOptions,
  mockCases,
  mockMailDomain,
} from './testing/mock-cases.js'
export { type SamplePerson, samplePeople } from './testing/people.js'
export { sampleCase, sampleMail } from './testing/samples.js'
