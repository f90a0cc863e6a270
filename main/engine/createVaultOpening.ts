import type { Problem, ProblemCode } from '../../contract/problem.ts'
import type { AppState } from '../../contract/state.ts'
import type { Vault } from '../account/createVault.ts'
import { VaultError } from '../account/VaultError.ts'
import { toProblem } from '../problem.ts'
import type { AccountBook } from './createAccountBook.ts'

/** The vault as it could be opened last. */
export interface VaultOpening {
  /** Opens the vault as it can be opened now and brings the accounts in line with it. */
  open(): Promise<void>
  view(): Pick<AppState, 'secretStorage' | 'keychainMissing'>
}

export function createVaultOpening({
  vault,
  book,
  report,
  settle,
  changed,
}: {
  vault: Vault
  book: AccountBook
  report: (...problems: readonly Problem[]) => void
  settle: (...codes: readonly ProblemCode[]) => void
  changed: () => void
}): VaultOpening {
  let opened = false
  let keychainMissing = false

  return {
    async open() {
      settle('keychain-missing', 'keychain-locked', 'vault-unreadable', 'vault-broken')
      let trouble: readonly Problem[] = []
      try {
        await vault.open()
      } catch (error) {
        trouble = error instanceof VaultError ? error.problems : [toProblem(error)]
        report(...trouble)
      }
      opened = true
      keychainMissing = trouble.some(({ code }) => code === 'keychain-missing')
      const kept = new Map(vault.accounts().map((account) => [account.id, account]))
      for (const account of kept.values()) book.watch(account)
      const reason = trouble.find(({ code }) => code !== 'keychain-missing')
      for (const { id } of book.accounts())
        if (!kept.has(id)) book.rest(id, reason ?? { code: 'sign-in-ended', values: {} })
      changed()
    },
    view: () => ({ secretStorage: opened ? vault.storage() : 'opening', keychainMissing }),
  }
}
