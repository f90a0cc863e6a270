import { bridge } from '../ui/bridge.ts'
import { chosenAccount } from '../ui/chosenAccount.ts'
import { Notices } from '../notices/Notices.tsx'
import { useAppState } from '../ui/useAppState.ts'
import { useTheme } from '../ui/useTheme.ts'
import { SignInPanel } from '../signIn/SignInPanel.tsx'
import { AccountBoard } from './AccountBoard.tsx'
import { usePopoverKeys } from './usePopoverKeys.ts'
import { Welcome } from './Welcome.tsx'
import styles from './Popover.module.css'

/** The popover: the board, or what stands between the user and it. */
export function Popover() {
  const state = useAppState()
  useTheme(state.settings.theme)
  usePopoverKeys(bridge())
  const account = chosenAccount(state)
  const onBoard = account && state.signIn.step === 'idle'
  const said = onBoard ? account.problem?.code : undefined
  const notices = <Notices state={state} said={said} className={styles.notices} />
  if (state.signIn.step !== 'idle')
    return (
      <main className={styles.popover}>
        {notices}
        <SignInPanel signIn={state.signIn} hasBoard={account !== null} />
      </main>
    )
  if (!account)
    return (
      <main className={styles.popover}>
        {notices}
        <Welcome state={state} />
      </main>
    )
  return (
    <main className={styles.popover}>
      <AccountBoard key={account.id} state={state} account={account} notices={notices} />
    </main>
  )
}
