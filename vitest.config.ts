import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{main,preload,renderer,contract,sandbox,build,bench,e2e}/**/*.test.{ts,tsx}'],
    setupFiles: ['build/testing/refuseOutsideNetwork.ts'],
    restoreMocks: true,
  },
})
