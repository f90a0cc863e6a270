import { spawn } from 'node:child_process'
import type { Clock } from '../clock.ts'

/**
 * ms after which a browser that has neither ended nor failed counts as opened: without a known
 * desktop, `xdg-open` becomes the browser and lives as long as that.
 */
const patience = 4_000

/**
 * Linux: opens an address with `xdg-open` and hears how it went. Electron's `shell.openExternal`
 * starts the same program, but never rejects there: it does not wait for its answer.
 *
 * @returns a function that rejects when there is no such program or it says that it failed
 */
export function createXdgOpener(
  clock: Clock,
  command = 'xdg-open',
): (address: string) => Promise<void> {
  return (address) =>
    new Promise((resolve, reject) => {
      // No terminal for whatever it falls back on; its own group, so that it outlives Kickboard.
      const env = { ...process.env, MM_NOTTTY: '1' }
      const child = spawn(command, [address], { detached: true, stdio: 'ignore', env })
      child.unref()
      const stopWaiting = clock.after(patience, resolve)
      const fail = () => {
        stopWaiting()
        reject(new Error('No browser could be started.'))
      }
      child.once('error', fail)
      child.once('exit', (code) => {
        if (code !== 0) return fail()
        stopWaiting()
        resolve()
      })
    })
}
