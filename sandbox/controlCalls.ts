import { z } from 'zod'
import { endpoints } from './endpoints.ts'
import type { FaultName } from './faults/faultTable.ts'
import { faultNames } from './faults/faultTable.ts'
import { kickScopes } from './kickApps.ts'
import { consentModes, leaderboardShapes } from './switches.ts'

const userId = z.int().positive()
const username = z.string().min(1).max(20_000)
const kicks = z.int().positive().max(1_000_000_000)
const place = z.enum([...endpoints, '*'])

const who = z
  .strictObject({ userId: userId.optional(), username: username.optional() })
  .refine((given) => (given.userId === undefined) !== (given.username === undefined), {
    error: 'give either userId or username',
  })

const faultName = z.custom<FaultName>((value) => faultNames.some((name) => name === value), {
  error: (issue) => `no fault is called ${JSON.stringify(issue.input)}`,
})

/** The bodies of the control calls that change something: `POST /__sandbox/<name>`. */
export const controlCalls = {
  fault: z.strictObject({
    endpoint: place,
    name: faultName,
    calls: z.int().positive().optional(),
    ms: z.int().nonnegative().max(3_600_000).optional(),
    retryAfter: z.int().optional(),
    location: z.string().min(1).optional(),
    bytes: z.int().positive().optional(),
  }),
  clearFaults: z.strictObject({ endpoint: place.optional() }),
  gift: who.safeExtend({ amount: kicks, channelId: userId.optional() }),
  correct: who.safeExtend({ amount: kicks, channelId: userId.optional() }),
  rename: who.safeExtend({ to: z.string().max(20_000) }),
  live: z.strictObject({ live: z.boolean(), userId: userId.optional() }),
  signInAs: who,
  advance: z.strictObject({
    ms: z
      .int()
      .nonnegative()
      .max(400 * 86_400_000),
  }),
  advanceScenario: z.strictObject({ steps: z.int().positive().max(10_000).default(1) }),
  switches: z.strictObject({
    consent: z.enum(consentModes).optional(),
    shape: z.enum(leaderboardShapes).optional(),
    strictRefresh: z.boolean().optional(),
    missingScopeStatus: z.literal([401, 403]).optional(),
    appTokenBoard: z.boolean().optional(),
  }),
  app: z.strictObject({
    clientId: z.string().min(1).optional(),
    clientSecret: z.string().min(1).optional(),
    redirectUris: z.array(z.url()).optional(),
    scopes: z.array(z.enum(kickScopes)).optional(),
  }),
  expireTokens: z.strictObject({}),
  killChains: z.strictObject({}),
  revokeAll: z.strictObject({}),
  clearRequests: z.strictObject({}),
}

export type ControlCalls = typeof controlCalls
/** What a control call takes. */
export type ControlInput<Name extends keyof ControlCalls> = z.input<ControlCalls[Name]>
