import type { Endpoint } from '../endpoints.ts'
import { answerFaults } from './answerFaults.ts'
import { bodyFaults } from './bodyFaults.ts'
import type { Fault } from './fault.ts'
import { wireFaults } from './wireFaults.ts'

const table = { ...answerFaults, ...bodyFaults, ...wireFaults }

/** The name of a fault, as control calls and the command line take it. */
export type FaultName = keyof typeof table

/** Every fault that can be played, by name. */
export const faultTable: Readonly<Record<FaultName, Fault>> = table

export const faultNames = Object.keys(table) as FaultName[]

/** Whether a fault makes sense at an endpoint. */
export function faultFits(name: FaultName, endpoint: Endpoint): boolean {
  return faultTable[name].only?.includes(endpoint) ?? true
}
