import { chosenAccount } from '../../ui/chosenAccount.ts'
import { useAppState } from '../../ui/useAppState.ts'
import { AwaySummary } from '../away/AwaySummary.tsx'
import { AccountBoard } from './AccountBoard.tsx'
import { NoAccount } from './NoAccount.tsx'

/** All that Kick gives of the chosen channel's board. */
export function BoardPage() {
  const state = useAppState()
  const account = chosenAccount(state)
  if (!account) return <NoAccount />
  return (
    <>
      <AwaySummary />
      <AccountBoard key={account.id} state={state} account={account} />
    </>
  )
}
