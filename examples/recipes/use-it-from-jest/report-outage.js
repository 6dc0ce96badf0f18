// Files a case of the highest priority for a page that does not answer, in CommonJS.
// It makes its own client, so its test leads the global fetch to the mock.
const { createCasesClient } = require('@waymark/cases')
const { isWaymarkError } = require('@waymark/core')

exports.reportOutage = async function reportOutage(page, { baseUrl, token }) {
  const client = createCasesClient({ baseUrl, token })
  try {
    const report = { overview: `${page} does not answer.`, environment: 'production' }
    return await client.cases.create({ subject: `${page} is down`, priority: 'p1', report })
  } catch (error) {
    if (isWaymarkError(error, 'unauthenticated')) throw new Error('the token has expired: sign in again')
    throw error
  }
}
