import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const conditions = ['@waymark/source', 'module', 'browser', 'import', 'default']

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  resolve: { conditions },
  // The platform puts a fresh nonce in place of this one, for each request.
  ...(mode === 'production' && { html: { cspNonce: '__NONCE__' } }),
  build: { target: 'es2023', reportCompressedSize: false, chunkSizeWarningLimit: 1_000 },
  server: { port: 5173, proxy: { '/api': 'http://localhost:8080' } },
}))
