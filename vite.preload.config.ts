import { defineConfig } from 'vite'

/** The preload script: one CommonJS file, as a sandboxed renderer demands. */
export default defineConfig({
  build: {
    ssr: true,
    target: 'chrome130',
    outDir: 'out/preload',
    emptyOutDir: true,
    minify: 'oxc',
    rolldownOptions: {
      input: { index: 'preload/index.ts' },
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: '[name].cjs' },
    },
  },
  ssr: { noExternal: true },
})
