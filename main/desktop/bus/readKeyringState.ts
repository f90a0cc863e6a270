import { type Bus, BusError } from './connectBus.ts'
import type { BusValue } from './decodeMessage.ts'

/**
 * What can be told of the Secret Service without opening it: `absent`, `locked`, `unlocked`, or
 * `unknown` where it answers something else. Asked because Chromium's own call blocks the whole
 * process behind the prompt of a locked keyring (Secret Service API 0.2, "Collection").
 */
export async function readKeyringState(
  bus: Pick<Bus, 'call'>,
): Promise<'absent' | 'locked' | 'unlocked' | 'unknown'> {
  const destination = 'org.freedesktop.secrets'
  try {
    const [collection] = await bus.call({
      destination,
      path: '/org/freedesktop/secrets',
      interface: 'org.freedesktop.Secret.Service',
      member: 'ReadAlias',
      args: ['default'],
    })
    if (typeof collection !== 'string' || collection === '/') return 'absent'
    const [locked]: BusValue[] = await bus.call({
      destination,
      path: collection,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      args: ['org.freedesktop.Secret.Collection', 'Locked'],
    })
    return locked === true ? 'locked' : locked === false ? 'unlocked' : 'unknown'
  } catch (error) {
    const name = error instanceof BusError ? error.errorName : ''
    return absences.has(name) ? 'absent' : 'unknown'
  }
}

const absences = new Set([
  'org.freedesktop.DBus.Error.ServiceUnknown',
  'org.freedesktop.DBus.Error.NameHasNoOwner',
  'org.freedesktop.DBus.Error.Spawn.ServiceNotFound',
  'org.freedesktop.DBus.Error.Spawn.ExecFailed',
  'org.freedesktop.DBus.Error.Spawn.ChildExited',
])
