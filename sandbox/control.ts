import type { PlannedFault, QueuedFault, FaultQueue } from './faults/faultQueue.ts'
import type { ControlInput } from './controlCalls.ts'
import type { Endpoint } from './endpoints.ts'
import type { Kick } from './kick.ts'
import { periods } from './periods.ts'
import type { RequestLog, SeenRequest } from './requestLog.ts'
import type { Scenario } from './scenario.ts'
import type { PlayedStep } from './scenarioSteps.ts'
import { playStep } from './scenarioSteps.ts'
import type { SandboxState } from './sandboxState.ts'
import { describeState } from './sandboxState.ts'
import { findPerson, starlightId } from './world.ts'

/** Everything that can be done to a running sandbox. The HTTP control calls are these methods. */
export interface SandboxControl {
  /** Plans a fault. @throws RangeError when it makes no sense at the endpoint */
  fault(fault: PlannedFault): void
  clearFaults(which?: ControlInput<'clearFaults'>): void
  faults(): QueuedFault[]
  /** Adds KICKs to all periods. A name that nobody has becomes a new person. */
  gift(gift: ControlInput<'gift'>): void
  /** Takes KICKs back. @throws RangeError when nobody is called so */
  correct(correction: ControlInput<'correct'>): void
  /** @throws RangeError when nobody is called so */
  rename(rename: ControlInput<'rename'>): void
  /** Starts or ends the stream, of the main channel unless told otherwise. */
  live(live: ControlInput<'live'>): void
  /** Who is signed in at Kick in the browser. @throws RangeError when nobody is called so */
  signInAs(who: ControlInput<'signInAs'>): void
  /** Moves the clock forward; periods roll over and tokens run out as they would. */
  advance(by: { ms: number }): void
  advanceScenario(play?: ControlInput<'advanceScenario'>): PlayedStep[]
  /** Changes the switches that are named. */
  switches(switches: ControlInput<'switches'>): void
  /** Changes the app in Kick's developer settings: the first one, or that of `clientId`. */
  app(app: ControlInput<'app'>): void
  /** Ends all access tokens, as time would. */
  expireTokens(): void
  /** Ends all refresh tokens, as 30 days would. */
  killChains(): void
  /** Ends everything, as the user does in Kick's settings. */
  revokeAll(): void
  state(): SandboxState
  requests(): SeenRequest[]
  counts(): Record<Endpoint | 'other', number>
  clearRequests(): void
  /** Called when a request has been answered; hands back the function that ends it. */
  onRequest(listener: (request: SeenRequest) => void): () => void
  /** All secrets that exist here, so that a test can search for leaks. */
  secrets(): {
    clientSecrets: string[]
    codes: string[]
    accessTokens: string[]
    refreshTokens: string[]
  }
}

export function createControl(
  kick: Kick,
  parts: { faults: FaultQueue; log: RequestLog; scenario: Scenario },
): SandboxControl {
  const { world, grants, switches } = kick
  const { faults, log } = parts
  return {
    fault: (fault) => faults.plan(fault),
    clearFaults: (which) => faults.clear(which?.endpoint),
    faults: () => faults.list(),
    gift({ userId, username, amount, channelId }) {
      const known = username === undefined ? undefined : world.people.byName(username)
      const person =
        username === undefined
          ? findPerson(world, { userId })
          : (known ?? world.people.add({ username }))
      world.boards.gift(channelId ?? starlightId, person.userId, amount, periods)
    },
    correct({ amount, channelId, ...who }) {
      world.boards.correct(channelId ?? starlightId, findPerson(world, who).userId, amount)
    },
    rename({ to, ...who }) {
      findPerson(world, who).username = to
    },
    live({ live, userId }) {
      const person = findPerson(world, { userId: userId ?? starlightId })
      person.liveSince = live ? (person.liveSince ?? world.clock.now()) : undefined
    },
    signInAs(who) {
      world.browserUserId = findPerson(world, who).userId
    },
    advance: ({ ms }) => world.clock.advance(ms),
    advanceScenario: (play) =>
      Array.from({ length: play?.steps ?? 1 }, () => playStep(world, parts.scenario)),
    switches(changes) {
      const named = Object.entries(changes).filter(([, value]) => value !== undefined)
      Object.assign(switches, Object.fromEntries(named))
    },
    app({ clientId, clientSecret, redirectUris, scopes }) {
      const app = clientId ? kick.apps.find((each) => each.clientId === clientId) : kick.apps[0]
      if (!app) throw new RangeError(`The sandbox knows no app with the client id ${clientId}.`)
      if (clientSecret) app.clientSecret = clientSecret
      if (redirectUris) app.redirectUris = redirectUris
      if (scopes) app.scopes = scopes
    },
    expireTokens: () => grants.expireAccessTokens(),
    killChains: () => grants.killChains(),
    revokeAll() {
      grants.expireAccessTokens()
      grants.killChains()
    },
    state: () => describeState(kick, faults),
    requests: () => log.seen(),
    counts: () => log.counts(),
    clearRequests: () => log.clear(),
    onRequest: (listener) => log.onRequest(listener),
    secrets: () => ({
      clientSecrets: kick.apps.map((app) => app.clientSecret),
      ...grants.secrets(),
    }),
  }
}
