import { join } from 'node:path'
import { build } from 'vite'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'

/** What vite answers in watch mode, as far as we use it. */
interface BundleWatcher {
  on(event: 'event', listener: (event: { code: string; error?: Error }) => void): unknown
  close(): Promise<void>
}

/**
 * Bundles again whenever a source changes.
 *
 * @param config name of the vite configuration
 * @param bundled called after each bundle that succeeded
 * @returns settles after the first bundle; ends the watching
 */
export async function watchBundle(
  config: string,
  bundled: () => void,
): Promise<() => Promise<void>> {
  const watcher = (await build({
    configFile: join(repositoryRoot, config),
    mode: 'development',
    logLevel: 'warn',
    build: { watch: {} },
  })) as unknown as BundleWatcher
  await new Promise<void>((resolve) => {
    watcher.on('event', ({ code, error }) => {
      if (error) console.error(`${config}: ${error.message}`)
      if (code !== 'END') return
      resolve()
      bundled()
    })
  })
  return () => watcher.close()
}
