import { expect, it } from 'vitest'
import { isAtThisMachine } from './loopback.js'

const ask = (url: string, remoteAddress: string | undefined, headers: Record<string, string> = {}) =>
  isAtThisMachine(new Request(url, { headers }), { remoteAddress })

it.each([
  ['http://localhost:8080/', '127.0.0.1'],
  ['http://localhost:8080/', '::1'],
  ['http://127.0.0.1:8080/', '::ffff:127.0.0.1'],
  ['http://[::1]:8080/', '::1'],
  ['http://127.8.8.8/', '127.8.8.8'],
])('%s from %s is this machine', (url, address) => {
  expect(ask(url, address)).toBe(true)
})

it.each([
  ['another machine', 'http://localhost:8080/', '192.168.1.7'],
  ['another machine by IPv6', 'http://localhost:8080/', '::ffff:192.168.1.7'],
  ['a name that somebody points here', 'http://demo.attacker.example:8080/', '127.0.0.1'],
  ['a name that only begins like this machine', 'http://localhost.attacker.example/', '127.0.0.1'],
  ['an address of the network', 'http://192.168.1.2:8080/', '127.0.0.1'],
  ['a line without an address', 'http://localhost:8080/', undefined],
])('%s is not', (_, url, address) => {
  expect(ask(url, address)).toBe(false)
})

it.each(['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'cf-connecting-ip', 'via'])(
  'what came through a proxy is not: %s',
  (name) => {
    expect(ask('http://localhost/', '127.0.0.1', { [name]: '203.0.113.9' })).toBe(false)
  },
)

it.each([
  ['http://localhost:5173', true],
  ['http://127.0.0.1:8080', true],
  ['https://attacker.example', false],
  ['http://localhost.attacker.example', false],
  ['null', false],
])('what a page of %s sends is from here: %s', (origin, isHere) => {
  expect(ask('http://localhost:8080/', '127.0.0.1', { origin })).toBe(isHere)
})
