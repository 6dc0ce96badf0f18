import { mockCases } from '@waymark/cases/testing'
import { interleave, measureCalls } from '../harness/rounds.mjs'
import { fileOne, readBy } from './reading.mjs'

// In a process of its own: nock and MSW, once they are loaded, make everything that has to do with requests slower.
const [pace, rounds] = process.argv.slice(2).map((parameter) => JSON.parse(parameter))

const mock = mockCases()
const client = mock.client('ada')
const id = await fileOne(client)
const url = `${mock.baseUrl}/cases/${id}`
const answer = await readBy(mock.fetch, url)()
const answerAtOnce = async (...parameters) => new Request(...parameters) && Response.json(answer)

const subjects = [
  { name: 'a bare handler, a fixed answer', call: readBy(answerAtOnce, url) },
  { name: 'ours, handler', call: readBy((...parameters) => mock.handler(new Request(...parameters)), url) },
  { name: 'ours, client in process', call: () => client.cases.get(id) },
]
process.send(Object.fromEntries(await interleave(subjects, rounds, ({ call }) => measureCalls(call, pace))))
