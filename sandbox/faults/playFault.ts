import type { FaultPlay } from './fault.ts'
import type { FaultName } from './faultTable.ts'
import { faultTable } from './faultTable.ts'

/**
 * Plays a fault on a call.
 *
 * @param call carries the call out; a fault that answers instead never calls it
 */
export async function playFault(
  name: FaultName,
  play: FaultPlay,
  call: () => Promise<Response>,
): Promise<Response> {
  const fault = faultTable[name]
  if (fault.kind === 'answer') return fault.answer(play)
  if (fault.kind === 'wire') return fault.wire(play, call)
  const response = await call()
  if (!response.ok) return response
  const changed = fault.body(await response.text(), play)
  const headers = new Headers(response.headers)
  headers.delete('content-length')
  return new Response(changed, { status: response.status, headers })
}
