import { connect, createServer } from 'node:net'

/**
 * Stands between a client and the suite's server, and puts the answers into the shape that the client's vendor gives them: a
 * client that validates an answer, or looks for its vendor's own request id, is judged on answers that it can know. All else,
 * resets and bodies that are cut off among it, passes as it comes.
 */
export async function startRelay(baseUrl, dialect) {
  const { port } = new URL(baseUrl)
  const server = createServer((client) => {
    const upstream = connect(Number(port), '127.0.0.1')
    client.on('data', (bytes) => upstream.write(bytes))
    upstream.on('data', (bytes) => client.write(translate(bytes.toString('latin1'), dialect), 'latin1'))
    client.on('end', () => upstream.end())
    upstream.on('end', () => client.end())
    client.on('error', () => upstream.destroy())
    upstream.on('error', () => client.resetAndDestroy())
    client.on('close', () => upstream.destroy())
  })
  // Its life is that of the process, which tries one client.
  server.unref()
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${server.address().port}`
}

// The server's answers are short, and each part of one is written at once, so a part is never torn.
function translate(text, { requestId, answer = (json) => json }) {
  const at = text.startsWith('HTTP/') ? text.indexOf('\r\n\r\n') + 4 : 0
  const body = text.slice(at)
  const translated = translateBody(body, answer)
  const head = text
    .slice(0, at)
    .replace(/^content-length: (\d+)/im, (_, length) => `content-length: ${+length + translated.length - body.length}`)
    .replace(/^x-request-id: (.*\r\n)/im, (line, id) => (requestId === undefined ? line : `${line}${requestId}: ${id}`))
  return head + translated
}

function translateBody(body, answer) {
  if (!/^[0-9a-f]+\r\n/i.test(body)) return translateJson(body, answer)
  return body.replace(/[0-9a-f]+\r\n([^\r]*)\r\n/gi, (_, content) => {
    const translated = translateJson(content, answer)
    return `${translated.length.toString(16)}\r\n${translated}\r\n`
  })
}

function translateJson(text, answer) {
  try {
    return JSON.stringify(answer(JSON.parse(text)))
  } catch {
    return text
  }
}
