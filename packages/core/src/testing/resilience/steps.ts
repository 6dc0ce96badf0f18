import type { ServerResponse } from 'node:http'
import type { Step } from './scripted-server.js'

/** The id that every answer carries in `X-Request-Id`. */
export const requestId = 'req_8Xk2'

/** The body of a good answer. */
export const thing = '{"id":"thing_1","title":"A thing"}'

const json = { 'content-type': 'application/json', 'x-request-id': requestId }

/** Ends with a status, headers and a body. */
export function answer(status: number, body = thing, headers: Readonly<Record<string, string>> = {}): Step {
  return ({ response }) => response.writeHead(status, { ...json, ...headers }).end(body)
}

/** A good answer. */
export const good = answer(200)

/** A refusal. */
export function refuse(status: number, headers: Readonly<Record<string, string>> = {}): Step {
  return answer(status, '{"error":"no"}', headers)
}

/** Nothing at all: the headers never come. */
export const hang: Step = () => undefined

/** The connection is torn down before a byte of the answer. */
export const reset: Step = ({ socket }) => socket.resetAndDestroy()

/** A good answer of which only the headers and the first bytes come. */
export const hangInBody: Step = ({ response }) => start(response)

/** A body that comes byte by byte, without an end. */
export const drip: Step = ({ response }) => {
  start(response)
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}

/** Headers after a while, then a refusal. */
export function refuseSlowly(status: number, milliseconds: number): Step {
  return (turn) => {
    const timer = setTimeout(() => refuse(status)(turn), milliseconds)
    turn.response.on('close', () => clearTimeout(timer))
  }
}

// What comes is whole JSON, and only the length tells that something is missing.
const promised = thing.length + 100
const head = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-request-id: ${requestId}\r\n`

/** A body that ends before its announced length: the connection is closed. */
export const cutOff: Step = ({ socket }) => socket.end(`${head}content-length: ${promised}\r\n\r\n${thing}`)

/** A chunked body without its last chunk. */
export const cutOffChunks: Step = ({ socket }) => {
  socket.end(`${head}transfer-encoding: chunked\r\n\r\n${thing.length.toString(16)}\r\n${thing}\r\n`)
}

/** A body in the middle of which the connection is torn down. */
export const resetInBody: Step = ({ socket }) => {
  socket.write(`${head}content-length: ${promised}\r\n\r\n${thing}`, () =>
    setTimeout(() => socket.resetAndDestroy(), 30),
  )
}

/** A good answer, and then the server hangs up without having said that it would. */
export const goodThenClose: Step = ({ socket }) => {
  socket.end(`${head}connection: keep-alive\r\ncontent-length: ${thing.length}\r\n\r\n${thing}`)
}

function start(response: ServerResponse): void {
  response.writeHead(200, json)
  response.write('{"id":"thing_1"')
}
