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
    // Tests clean up behind themselves, so files share a process: loading every module anew for each took half of the time.
    isolate: false,
    // A busy machine must not decide a test.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
