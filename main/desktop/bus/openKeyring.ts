import type { Bus } from './connectBus.ts'
import { readKeyringState } from './readKeyringState.ts'

const destination = 'org.freedesktop.secrets'

/**
 * Unlocks the default keyring where it is locked, which asks the user for its password. Waits as
 * long as she takes, without blocking anything (Secret Service API 0.2, "Prompts").
 *
 * @returns the keyring's state afterwards; `locked` when she refused
 */
export async function openKeyring(
  bus: Pick<Bus, 'call' | 'onSignal' | 'onClose'>,
): Promise<'absent' | 'locked' | 'unlocked' | 'unknown'> {
  const state = await readKeyringState(bus)
  if (state !== 'locked') return state
  try {
    await unlock(bus)
  } catch {
    return 'locked'
  }
  return readKeyringState(bus)
}

async function unlock(bus: Pick<Bus, 'call' | 'onSignal' | 'onClose'>): Promise<void> {
  const [collection] = await bus.call({
    destination,
    path: '/org/freedesktop/secrets',
    interface: 'org.freedesktop.Secret.Service',
    member: 'ReadAlias',
    args: ['default'],
  })
  const [, prompt] = await bus.call({
    destination,
    path: '/org/freedesktop/secrets',
    interface: 'org.freedesktop.Secret.Service',
    member: 'Unlock',
    args: [[String(collection)]],
  })
  if (typeof prompt !== 'string' || prompt === '/') return
  await answered(bus, prompt)
}

async function answered(
  bus: Pick<Bus, 'call' | 'onSignal' | 'onClose'>,
  prompt: string,
): Promise<void> {
  let stop = () => {}
  const over = new Promise<void>((resolve) => {
    const stopSignal = bus.onSignal(({ path, member }) => {
      if (path === prompt && member === 'Completed') resolve()
    })
    const stopClose = bus.onClose(resolve)
    stop = () => {
      stopSignal()
      stopClose()
    }
  })
  try {
    await bus.call({
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'AddMatch',
      args: [`type='signal',interface='org.freedesktop.Secret.Prompt',path='${prompt}'`],
    })
    await bus.call({
      destination,
      path: prompt,
      interface: 'org.freedesktop.Secret.Prompt',
      member: 'Prompt',
      args: [''],
    })
    await over
  } finally {
    stop()
  }
}
