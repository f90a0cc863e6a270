import type { Endpoint } from '../endpoints.ts'
import type { FaultKnobs } from './fault.ts'
import type { FaultName } from './faultTable.ts'
import { faultFits } from './faultTable.ts'

/** A fault that waits to be played. */
export interface PlannedFault extends FaultKnobs {
  endpoint: Endpoint | '*'
  name: FaultName
  /** For how many calls; until cleared when it is left out. */
  calls?: number | undefined
}

/** A planned fault and how often it has been played. */
export interface QueuedFault extends PlannedFault {
  played: number
}

/** The faults of the coming calls, first planned first played. */
export interface FaultQueue {
  /** @throws RangeError when the fault makes no sense at the endpoint */
  plan(fault: PlannedFault): void
  /** Takes the fault for a call to an endpoint, or undefined when it is to go well. */
  take(endpoint: Endpoint): QueuedFault | undefined
  /** Forgets the faults of an endpoint, or all of them. */
  clear(endpoint?: Endpoint | '*'): void
  list(): QueuedFault[]
}

export function createFaultQueue(): FaultQueue {
  let queue: QueuedFault[] = []
  return {
    plan(fault) {
      if (fault.endpoint !== '*' && !faultFits(fault.name, fault.endpoint)) {
        throw new RangeError(`The fault ${fault.name} makes no sense at ${fault.endpoint}.`)
      }
      queue.push({ ...fault, played: 0 })
    },
    take(endpoint) {
      const fault = queue.find(
        (candidate) =>
          (candidate.endpoint === '*' || candidate.endpoint === endpoint) &&
          faultFits(candidate.name, endpoint),
      )
      if (!fault) return undefined
      const taken = { ...fault }
      fault.played += 1
      if (fault.calls !== undefined && fault.played >= fault.calls) {
        queue = queue.filter((candidate) => candidate !== fault)
      }
      return taken
    },
    clear(endpoint) {
      queue = endpoint === undefined ? [] : queue.filter((fault) => fault.endpoint !== endpoint)
    },
    list: () => queue.map((fault) => ({ ...fault })),
  }
}
