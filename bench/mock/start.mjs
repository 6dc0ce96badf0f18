import { mockCases, sampleCase } from '@waymark/cases/testing'

const started = performance.now()
const mock = mockCases()
await mock.ready()
const start = performance.now() - started
await mock.client('ada').cases.create(sampleCase())
process.send({ start, filed: performance.now() - started })
