import dbus from 'dbus-next'
import { waitUntil } from '../terminal/waitUntil.ts'
import type { BusCall, BusConnection } from './bus/connectToBus.ts'
import { unwrapVariant } from './bus/unwrapVariant.ts'

/** What the session's keyring is unlocked with. */
export const keyringPassword = 'desktop'

/** The keyring of a session, in the hands of its owner (Secret Service API 0.2). */
export interface Keyring {
  isLocked(): Promise<boolean>
  lock(): Promise<void>
  /** As the login does it: with the password, without a prompt. */
  unlock(): Promise<void>
  /** Deletes all that is kept in it, so that it is like the keyring of another computer. */
  empty(): Promise<void>
}

const service = {
  destination: 'org.freedesktop.secrets',
  path: '/org/freedesktop/secrets',
  interface: 'org.freedesktop.Secret.Service',
} as const

/** The keyring of a session that was started with one. */
export function keyringOf(connection: BusConnection): Keyring {
  const call = async (more: Partial<BusCall> & { member: string }): Promise<unknown[]> =>
    connection.call({ ...service, ...more })

  async function collection(): Promise<string> {
    const [path] = await call({ member: 'ReadAlias', signature: 's', body: ['default'] })
    return String(path)
  }

  async function isLocked(): Promise<boolean> {
    const [locked] = await call({
      path: await collection(),
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Get',
      signature: 'ss',
      body: ['org.freedesktop.Secret.Collection', 'Locked'],
    })
    return unwrapVariant(locked) === true
  }

  const waitFor = (wanted: boolean) =>
    waitUntil(`The ${wanted ? 'locked' : 'unlocked'} keyring`, async () =>
      (await isLocked()) === wanted ? true : undefined,
    )

  return {
    isLocked,
    async lock() {
      await call({ member: 'Lock', signature: 'ao', body: [[await collection()]] })
      await waitFor(true)
    },
    async unlock() {
      const plain = ['plain', new dbus.Variant('s', '')]
      const [, session] = await call({ member: 'OpenSession', signature: 'sv', body: plain })
      const password = Buffer.from(keyringPassword)
      const secret = [session, Buffer.alloc(0), password, 'text/plain']
      await call({
        interface: 'org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface',
        member: 'UnlockWithMasterPassword',
        signature: 'o(oayays)',
        body: [await collection(), secret],
      })
      await waitFor(false)
    },
    async empty() {
      const search = { member: 'SearchItems', signature: 'a{ss}', body: [{}] }
      const [items] = (await call({
        path: await collection(),
        ...search,
        interface: 'org.freedesktop.Secret.Collection',
      })) as [string[]]
      for (const path of items)
        await call({ path, interface: 'org.freedesktop.Secret.Item', member: 'Delete' })
    },
  }
}
