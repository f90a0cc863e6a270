import type { ProblemCode } from '../../contract/problem.ts'
import { backoffDelay } from './backoffDelay.ts'

export interface Retry {
  began(): void
  succeeded(): void
  /** A wait before the next try, ms. */
  failed(code: ProblemCode): number
  /** Whether that is a reason to try now. */
  networkChanged(online: boolean): boolean
}

/** The first moment at which anything is tried again by itself, ms. */
const soonMs = 10_000

/**
 * How long to wait after failures in a row. Only failed requests tell that Kick is out of reach; the
 * system's word that the network is back just makes the next try come sooner, also when it comes
 * while a try is still under way.
 */
export function createRetry(random: () => number): Retry {
  let failures = 0
  let unreachable = false
  let networkReturned = false

  return {
    began() {
      networkReturned = false
    },
    succeeded() {
      failures = 0
      unreachable = false
    },
    failed(code) {
      failures++
      unreachable = code === 'offline' || code === 'timed-out'
      return unreachable && networkReturned ? soonMs : backoffDelay(failures, random)
    },
    networkChanged(online) {
      networkReturned = online
      return online && unreachable
    },
  }
}
