#!/usr/bin/env node
import { runMockCommand } from '@waymark/core/testing'
import { mockCases } from './testing/mock-cases.js'

await runMockCommand({
  name: '@waymark/cases',
  createMock: mockCases,
  argv: process.argv.slice(2),
  output: {
    print: console.log,
    fail(line) {
      console.error(line)
      process.exitCode = 1
    },
  },
})
