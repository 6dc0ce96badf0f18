// What runs in the page: a list that grows by itself. The stream sends the token like every call (EventSource cannot), goes on
// behind the last event after a lost line, and ends with the page.
import { createCasesClient } from '@waymark/cases'
import { isWaymarkError } from '@waymark/core'

const address = new URL(window.location.href)
const client = createCasesClient({
  baseUrl: new URL('/api/cases', address),
  token: () => sessionStorage.getItem('token') ?? '',
})
const caseId = address.searchParams.get('case') ?? ''
const list = document.querySelector('ol') as HTMLOListElement
const status = document.querySelector('[role=status]') as HTMLElement

function show(text: string): void {
  const line = document.createElement('li')
  // As text: what somebody wrote is never markup.
  line.textContent = text
  list.append(line)
}

async function followCase(signal: AbortSignal): Promise<void> {
  const { number } = await client.cases.get(caseId, { signal })
  status.textContent = `Following ${number}`
  // Events older than a day are gone: then the whole is read anew.
  const onReset = () => list.replaceChildren()
  for await (const { entry } of client.cases.follow(caseId, { after: '0', signal, onReset })) {
    show(`${entry.actor.name}: ${entry.type}${entry.to === undefined ? '' : ` to ${entry.to}`}`)
  }
}

const leaving = new AbortController()
window.addEventListener('pagehide', () => leaving.abort())
followCase(leaving.signal).catch((error: unknown) => {
  if (!isWaymarkError(error, 'aborted')) status.textContent = isWaymarkError(error) ? error.code : String(error)
})
