import tailwind from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** Everything as files of our own origin: the server's policy allows no inline scripts or data. */
export default defineConfig({
  plugins: [react(), tailwind()],
  build: { modulePreload: false, assetsInlineLimit: 0, outDir: 'dist', emptyOutDir: true },
  server: { proxy: { '/v1': 'http://127.0.0.1:4747', '/easel': 'http://127.0.0.1:4747', '/openapi.json': 'http://127.0.0.1:4747' } },
})
