import { builtinModules } from 'node:module'
import { defineConfig } from 'vite'

/** Main process: one ES module with its libraries inside, so that the package holds no node_modules. */
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
      input: { index: 'main/index.ts' },
      external: ['electron', 'electron/main', ...builtinModules, /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true },
}))
