export { sampleArticles } from './testing/articles.js'
export {
  inProcessCases,
  type MockCases,
  type MockCasesOptions,
  mockCases,
  mockMailDomain,
} from './testing/mock-cases.js'
export { type SamplePerson, samplePeople } from './testing/people.js'
export { sampleCase, sampleMail } from './testing/samples.js'
