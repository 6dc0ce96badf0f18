#!/usr/bin/env node
import { runEmulateCommand } from './salesforce/command/run-emulate-command.js'

await runEmulateCommand(process.argv.slice(2), {
  print: console.log,
  fail(line) {
    console.error(line)
    process.exitCode = 1
  },
})
