import { defineConfig } from 'vitest/config'

const conditions = ['@waymark/source']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['**/*.test.ts'],
    globalSetup: './build-console.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A browser and a platform at a time: two of each would wait for one another.
    fileParallelism: false,
  },
})
