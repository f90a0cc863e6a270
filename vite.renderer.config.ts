import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, 'renderer')

/** The two pages. Addresses are absolute on `kickboard-app://ui/`; nothing is inlined (CSP). */
export default defineConfig({
  root,
  base: '/',
  plugins: [react()],
  build: {
    target: 'chrome130',
    outDir: resolve(import.meta.dirname, 'out/renderer'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { popover: resolve(root, 'popover.html'), window: resolve(root, 'window.html') },
    },
  },
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  server: { host: '127.0.0.1', strictPort: false },
})
