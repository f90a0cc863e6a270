import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

/** The sandbox as one file, for "Try the sandbox" in the packaged application. */
export default defineConfig({
  resolve: { conditions: ['node', 'import', 'module', 'default'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/sandbox',
    emptyOutDir: true,
    minify: 'oxc',
    rolldownOptions: {
      input: { cli: 'sandbox/cli.ts' },
      external: [...builtinModules, /^node:/],
      output: { format: 'es', entryFileNames: '[name].js' },
    },
  },
  ssr: { noExternal: true },
})
