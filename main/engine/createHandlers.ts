import type { Outcome, Problem, ProblemCode } from '../../contract/problem.ts'
import type { Credentials } from '../account/credentials.ts'
import { checkCredentials } from '../account/checkCredentials.ts'
import type { OAuth } from '../account/createOAuth.ts'
import type { Sessions } from '../account/createSessions.ts'
import type { SignIn } from '../account/createSignIn.ts'
import type { Vault } from '../account/createVault.ts'
import { signInApp } from '../account/signInApp.ts'
import type { KickClient } from '../kick/KickClient.ts'
import { toProblem } from '../problem.ts'
import type { AccountBook } from './createAccountBook.ts'
import type { HistoryQuestion } from '../history/History.ts'
import type { EngineOptions } from './EngineOptions.ts'
import type { EngineCommand, EngineHandlers } from './EngineHandlers.ts'
import { snoozeUntil } from './snoozeUntil.ts'

const done: Outcome = { ok: true }

interface Parts {
  options: EngineOptions
  vault: Vault
  oauth: OAuth
  kick: KickClient
  sessions: Sessions
  signIn: SignIn
  book: AccountBook
  report: (...problems: readonly Problem[]) => void
  settle: (...codes: readonly ProblemCode[]) => void
  openVault: () => Promise<void>
  keep: () => void
  changed: () => void
}

/** Commands that neither the history nor what is counted from has to do with. */
type PlainCommand = Exclude<
  EngineCommand,
  HistoryQuestion | 'setStreamStart' | 'getAway' | 'dismissAway'
>

/** What the commands of the contract do, except those that need a window or the history. */
export function createHandlers(parts: Parts): Pick<EngineHandlers, PlainCommand> {
  const { options, vault, oauth, kick, sessions, signIn, book } = parts
  const { settings, clock } = options

  function credentials(): Credentials | null {
    return vault.credentials() ?? options.defaultCredentials
  }

  /** What came with the environment becomes the vault's, unless the user saved others. */
  async function useGivenCredentials(): Promise<void> {
    const given = vault.credentials() ? null : options.defaultCredentials
    if (given) await vault.saveCredentials(given).catch(() => undefined)
  }

  async function changeSettings(patch: Parameters<typeof settings.change>[0]): Promise<Outcome> {
    const problem = await settings.change(patch)
    if (!problem) return done
    parts.report(problem)
    return { ok: false, problem }
  }

  async function attempt(run: () => unknown): Promise<Outcome> {
    try {
      await run()
      return done
    } catch (error) {
      return { ok: false, problem: toProblem(error) }
    } finally {
      parts.changed()
    }
  }

  return {
    async saveCredentials(input) {
      if (options.signInRefused) return { ok: false, problem: options.signInRefused }
      return attempt(async () => {
        await checkCredentials({ oauth, kick, clock, log: options.log }, input)
        await vault.saveCredentials(input)
      })
    },
    async signIn() {
      if (options.signInRefused) return { ok: false, problem: options.signInRefused }
      if (vault.locked()) {
        await parts.openVault()
        // What was locked away is a sign-in already.
        if (!vault.locked() && vault.accounts().length > 0) return done
      }
      if (!credentials()) return failed(vault.locked() ? 'keychain-locked' : 'credentials-missing')
      await useGivenCredentials()
      // Its steps and its end are told through the state.
      signIn.start().then(parts.keep, () => undefined)
      return done
    },
    async cancelSignIn() {
      signIn.cancel()
      return done
    },
    openSignInAgain: () => attempt(() => signIn.openAgain()),
    async answerOtherUser({ accept }) {
      signIn.answerOtherUser(accept)
      return done
    },
    async useAppToken({ broadcasterUserId }) {
      if (options.signInRefused) return { ok: false, problem: options.signInRefused }
      const before = vault.accounts().map(({ id }) => id)
      return attempt(async () => {
        await useGivenCredentials()
        const account = await signInApp({ vault, oauth, kick }, broadcasterUserId)
        for (const id of before) if (id !== account.id) await sessions.signOut(id)
        for (const { id } of book.accounts()) if (id !== account.id) book.drop(id)
        book.watch(account)
      })
    },
    async signOut() {
      signIn.cancel()
      return attempt(async () => {
        for (const { id } of book.accounts()) book.drop(id)
        parts.keep()
        for (const { id } of vault.accounts()) await sessions.signOut(id)
      })
    },
    async refreshNow() {
      await Promise.all(book.accounts().map(({ id }) => book.refresh(id)))
      const problem = book.accounts().find((account) => account.problem)?.problem
      return problem ? { ok: false, problem } : done
    },
    async setPeriod({ period }) {
      const outcome = await changeSettings({ period })
      // Where Kick gives one list at a time, this one may not have been asked for yet.
      for (const { id, boards } of book.accounts()) if (!boards.has(period)) void book.refresh(id)
      return outcome
    },
    snooze: (input) => changeSettings({ snoozedUntil: snoozeUntil(input.for, clock.now()) }),
    saveSettings: (patch) => changeSettings(defined(patch)),
    async dismissProblem({ code }) {
      parts.settle(code)
      return done
    },
    async chooseSecretStorage({ storage }) {
      return attempt(async () => {
        if (storage === 'memory') {
          await vault.useMemory()
          await changeSettings({ allowPlainKey: false })
        } else {
          await vault.usePlainKey()
          await changeSettings({ allowPlainKey: true })
        }
        parts.settle('keychain-missing')
      })
    },
  }
}

function failed(code: ProblemCode): Outcome {
  return { ok: false, problem: { code, values: {} } }
}

/** A patch without its undefined values, which would otherwise overwrite what was chosen. */
function defined<Patch extends object>(
  patch: Patch,
): { [Key in keyof Patch]: NonNullable<Patch[Key]> } {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as {
    [Key in keyof Patch]: NonNullable<Patch[Key]>
  }
}
