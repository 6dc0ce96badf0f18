import { expect, it } from 'vitest'
import { readEnvironment } from './environment.js'

it('has a default for everything', () => {
  expect(readEnvironment({ PATH: '/usr/bin', PORT: '' })).toEqual({
    settings: { port: 8080, host: '127.0.0.1', url: undefined, stopSeconds: 10 },
  })
})

it('takes what is set', () => {
  expect(
    readEnvironment({
      PORT: '0',
      HOST: '[::1]',
      WAYMARK_URL: 'https://support.example.com/',
      WAYMARK_STOP_SECONDS: '30',
    }),
  ).toEqual({ settings: { port: 0, host: '::1', url: 'https://support.example.com', stopSeconds: 30 } })
})

it('names every fault at once, unknown settings too, and repeats no value', () => {
  expect(
    readEnvironment({
      PORT: '80800',
      HOST: 'not a host',
      WAYMARK_URL: 'https://ada:canary@support.example.com/api',
      WAYMARK_STOP_SECONDS: '-1',
      WAYMARK_PROT: 'canary',
    }),
  ).toEqual({
    faults: [
      'PORT must be a whole number from 0 to 65535',
      'HOST must be an address or the name of a host, such as 127.0.0.1 or ::1',
      'WAYMARK_URL must be an http or https address without path, query and credentials',
      'WAYMARK_STOP_SECONDS must be a whole number from 0 to 3600',
      'WAYMARK_PROT is no setting of the platform: it knows WAYMARK_STOP_SECONDS and WAYMARK_URL',
    ],
  })
})

it.each(['8080.5', '1e3', ' 80', '٨٠', '65536'])('refuses the port %j', (PORT) => {
  expect(readEnvironment({ PORT }).faults).toEqual(['PORT must be a whole number from 0 to 65535'])
})
