import { type Bus, connectBus } from './connectBus.ts'

/**
 * Asks the session bus one thing over a connection of its own. Rejects with `BusError` where there
 * is no bus.
 */
export async function askBus<Answer>(
  address: string,
  uid: number,
  question: (bus: Bus) => Promise<Answer>,
): Promise<Answer> {
  const bus = await connectBus(address, uid)
  try {
    return await question(bus)
  } finally {
    bus.close()
  }
}
