// Use the mock from Jest in CommonJS: nothing to configure.
const { isWaymarkError } = require('@waymark/core')
const { mockCases, sampleCase } = require('@waymark/cases/testing')

test('a case that was closed 15 days ago reopens by an answer', async () => {
  const mock = mockCases()
  const [ada, engineer] = [mock.client('ada'), mock.client('erin')]
  const filed = await ada.cases.create(sampleCase())
  await engineer.cases.changeState(filed.id, { to: 'closed', resolution: 'Published again.' })

  await mock.clock.advance('15 days')
  await ada.messages.post(filed.id, { text: 'It is back.' })

  expect(await ada.cases.get(filed.id)).toMatchObject({ number: 'CS-000001', state: 'open' })
  await mock.close()
})

test('a case of another account does not exist', async () => {
  const mock = mockCases()
  const filed = await mock.client('ada').cases.create(sampleCase())
  const refused = await mock
    .client('dmitri')
    .cases.get(filed.id)
    .catch((error) => error)
  expect(isWaymarkError(refused, 'not_found')).toBe(true)
  await mock.close()
})
