/**
 * A fetch that notes how long each call takes, from the question to the last byte of the answer. It holds the answer back until then, which
 * counts as the caller's time as far as it costs anything. `repeat` asks the same things again, at once and with nothing around it.
 */
export function timedFetch() {
  const calls = []
  return {
    calls,
    async fetch(input, init) {
      const request = new Request(input, init)
      const body = request.method === 'GET' ? undefined : await request.clone().text()
      const { url, method, headers } = request
      const started = performance.now()
      const answer = await fetch(request)
      const bytes = await answer.arrayBuffer()
      const milliseconds = performance.now() - started
      calls.push({ url, method, headers: [...headers], body, milliseconds })
      return new Response(bytes.byteLength === 0 ? null : bytes, { status: answer.status, headers: answer.headers })
    },
    repeat: (some) =>
      Promise.all(
        some.map(async ({ url, method, headers, body }) => (await fetch(url, { method, headers, body })).json()),
      ),
  }
}
