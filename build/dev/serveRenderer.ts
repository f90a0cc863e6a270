import { join } from 'node:path'
import { createServer } from 'vite'
import { repositoryRoot } from '../terminal/repositoryRoot.ts'

/** Serves the pages with hot reload on loopback. */
export async function serveRenderer(): Promise<{ url: string; close(): Promise<void> }> {
  const server = await createServer({
    configFile: join(repositoryRoot, 'vite.renderer.config.ts'),
    mode: 'development',
  })
  await server.listen()
  const [url] = server.resolvedUrls?.local ?? []
  if (!url) throw new Error('The development server has no address on this computer.')
  return {
    url: url.replace('localhost', '127.0.0.1').replace(/\/$/, ''),
    close: () => server.close(),
  }
}
