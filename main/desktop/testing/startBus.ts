import { spawn, spawnSync } from 'node:child_process'

/** Whether this computer has a D-Bus daemon to test against. */
export const hasBusDaemon = spawnSync('dbus-daemon', ['--version']).status === 0

/** A private session bus; only its own services, none. */
export async function startBus(): Promise<{ address: string; stop: () => void }> {
  const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    daemon.once('error', reject)
    daemon.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString().trim()))
  })
  return { address, stop: () => void daemon.kill() }
}
