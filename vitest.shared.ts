import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

// The source condition makes every workspace package resolve to its TypeScript, so tests need no build.
const conditions = ['@waymark/source']

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    setupFiles: [fileURLToPath(new URL('vitest.network.ts', import.meta.url))],
    typecheck: { enabled: false },
    // A busy machine must not decide a test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
