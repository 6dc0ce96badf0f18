export {
  inProcessWorkstationSearch,
  type MockWorkstationSearch,
  type MockWorkstationSearchOptions,
  mockWorkstationSearch,
} from './testing/mock-workstation-search.js'
export { type SamplePerson, sampleAudiences, samplePeople } from './testing/people.js'
