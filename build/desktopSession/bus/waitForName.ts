import { waitUntil } from '../../terminal/waitUntil.ts'
import { busDaemon } from './busDaemon.ts'
import type { BusConnection } from './connectToBus.ts'

/**
 * Waits until somebody owns a name on the bus, or until nobody does any more.
 *
 * @param limit in ms
 * @throws Error when it is not so within the limit
 */
export async function waitForName(
  connection: BusConnection,
  name: string,
  limit = 20_000,
  wanted: 'there' | 'gone' = 'there',
): Promise<void> {
  await waitUntil(
    name,
    async () => {
      const call = { ...busDaemon, member: 'NameHasOwner', signature: 's', body: [name] }
      const [owned] = await connection.call(call)
      return owned === (wanted === 'there') ? true : undefined
    },
    limit,
  )
}
