import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    globalSetup: './install.ts',
    testTimeout: 120_000,
    maxWorkers: 2,
  },
})
