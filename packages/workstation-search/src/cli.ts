#!/usr/bin/env node
import { runMockCommand } from '@waymark/core/testing'
import { mockWorkstationSearch } from './testing/mock-workstation-search.js'

await runMockCommand({
  name: '@waymark/workstation-search',
  createMock: mockWorkstationSearch,
  argv: process.argv.slice(2),
  output: {
    print: console.log,
    fail(line) {
      console.error(line)
      process.exitCode = 1
    },
  },
})
