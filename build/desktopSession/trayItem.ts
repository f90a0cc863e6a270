import dbus from 'dbus-next'
import { waitUntil } from '../terminal/waitUntil.ts'
import { busDaemon } from './bus/busDaemon.ts'
import type { BusConnection } from './bus/connectToBus.ts'
import { unwrapVariant } from './bus/unwrapVariant.ts'
import type { MenuEntry } from './MenuEntry.ts'
import { readMenuLayout } from './readMenuLayout.ts'

const itemInterface = 'org.kde.StatusNotifierItem'
const menuInterface = 'com.canonical.dbusmenu'

/** The picture of a tray item in one size. */
export interface TrayIcon {
  readonly width: number
  readonly height: number
  /** ARGB, 8 bits each, in network byte order. */
  readonly pixels: Buffer
}

/** A registered tray item, as a panel sees it (StatusNotifierItem and com.canonical.dbusmenu). */
export interface TrayItem {
  /** "Passive", "Active" or "NeedsAttention". */
  status(): Promise<string>
  /** Title and text of the tool tip, one per line, without empty ones. */
  tooltip(): Promise<string>
  icons(): Promise<TrayIcon[]>
  /** The menu's top level; entries that are not visible are left out. */
  menu(): Promise<readonly MenuEntry[]>
  /**
   * Clicks an entry, found by label anywhere in the menu, once it is there and enabled.
   *
   * @param limit in ms
   * @throws Error with the labels that are there
   */
  click(label: string | RegExp, limit?: number): Promise<void>
  /** The primary click. */
  activate(): Promise<void>
}

/**
 * Finds the tray item that a process has registered, waiting for it if need be.
 *
 * @param pid of the app's main process
 * @param limit in ms
 * @throws Error when there is none within the limit
 */
export async function findTrayItem(
  connection: BusConnection,
  pid: number,
  limit = 20_000,
): Promise<TrayItem> {
  const place = await waitUntil('The tray item', () => search(connection, pid), limit)
  const property = async (name: string): Promise<unknown> =>
    getProperty(connection, place.destination, place.path, itemInterface, name)
  const menuPath = async (): Promise<string> => String(await property('Menu'))

  async function menu(): Promise<readonly MenuEntry[]> {
    const path = await menuPath()
    const [, layout] = await connection.call({
      destination: place.destination,
      path,
      interface: menuInterface,
      member: 'GetLayout',
      signature: 'iias',
      body: [0, -1, []],
    })
    return readMenuLayout(layout).children.filter((entry) => entry.visible)
  }

  return {
    status: async () => String(await property('Status')),
    async tooltip() {
      const [, , title, text] = (await property('ToolTip')) as unknown[]
      return [title, text].filter(Boolean).join('\n')
    },
    async icons() {
      const pixmaps = (await property('IconPixmap')) as [number, number, Buffer][]
      return pixmaps.map(([width, height, pixels]) => ({ width, height, pixels }))
    },
    menu,
    async click(label, limit = 15_000) {
      let last: readonly MenuEntry[] = []
      const entry = await waitUntil(
        `The menu entry ${label}`,
        async () => {
          last = await menu()
          return findEntry(last, label)
        },
        limit,
      ).catch((error: unknown) => {
        const labels = last.map((entry) => `"${entry.label}"`).join(', ')
        throw new Error(`There is no enabled menu entry ${label}, but ${labels}.`, { cause: error })
      })
      await connection.call({
        destination: place.destination,
        path: await menuPath(),
        interface: menuInterface,
        member: 'Event',
        signature: 'isvu',
        body: [entry.id, 'clicked', new dbus.Variant('i', 0), 0],
      })
    },
    async activate() {
      await connection.call({
        ...place,
        interface: itemInterface,
        member: 'Activate',
        signature: 'ii',
        body: [0, 0],
      })
    },
  }
}

interface Place {
  readonly destination: string
  readonly path: string
}

async function search(connection: BusConnection, pid: number): Promise<Place | undefined> {
  const watcher = 'org.kde.StatusNotifierWatcher'
  const items = (await getProperty(
    connection,
    watcher,
    '/StatusNotifierWatcher',
    watcher,
    'RegisteredStatusNotifierItems',
  ).catch(() => [])) as string[]
  for (const item of items) {
    const slash = item.indexOf('/')
    const destination = slash < 0 ? item : item.slice(0, slash)
    const path = slash < 0 ? '/StatusNotifierItem' : item.slice(slash)
    const member = 'GetConnectionUnixProcessID'
    const call = { ...busDaemon, member, signature: 's', body: [destination] }
    const [owner] = await connection.call(call).catch(() => [])
    if (owner === pid) return { destination, path }
  }
  return undefined
}

async function getProperty(
  connection: BusConnection,
  destination: string,
  path: string,
  iface: string,
  name: string,
): Promise<unknown> {
  const [value] = await connection.call({
    destination,
    path,
    interface: 'org.freedesktop.DBus.Properties',
    member: 'Get',
    signature: 'ss',
    body: [iface, name],
  })
  return unwrapVariant(value)
}

function findEntry(entries: readonly MenuEntry[], label: string | RegExp): MenuEntry | undefined {
  for (const entry of entries) {
    const fits = typeof label === 'string' ? entry.label === label : label.test(entry.label)
    if (fits && entry.enabled) return entry
    const inside = findEntry(entry.children, label)
    if (inside) return inside
  }
  return undefined
}
