import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Builds web/ into dist/web. While developing, `npx vite` sends API calls to a running `demarche serve`. */
export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: { outDir: '../dist/web', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 400 },
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
})
