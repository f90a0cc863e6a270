import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

/**
 * Main process and the history's thread, with their libraries inside: the package holds no other
 * library than `libsql`, whose binary has to be a file.
 */
export default defineConfig(({ mode }) => ({
  define: {
    // Code that only `npm run dev` needs is cut out of what is shipped.
    __DEV__: JSON.stringify(mode === 'development'),
  },
  resolve: { conditions: ['node', 'import', 'module', 'default'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'out/main',
    emptyOutDir: true,
    minify: mode === 'development' ? false : 'oxc',
    sourcemap: mode === 'development',
    rolldownOptions: {
      input: { index: 'main/index.ts', historyWorker: 'main/history/worker/main.ts' },
      external: ['electron', 'electron/main', 'libsql', ...builtinModules, /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: ['libsql'] },
}))
