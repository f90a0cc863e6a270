import type { AppState } from '../../contract/state.ts'
import { bridge } from '../ui/bridge.ts'
import { Button } from '../ui/Button.tsx'
import { Centered } from '../ui/Centered.tsx'
import { CommandProblem } from '../ui/CommandProblem.tsx'
import { t } from '../ui/t.ts'
import { useCommand } from '../ui/useCommand.ts'

/** Nobody is connected yet. */
export function Welcome({ state }: { state: AppState }) {
  const { busy, problem, run } = useCommand()
  const { commands } = bridge()
  const known = state.clientId !== null
  const connect = () => void commands.openPage({ page: 'welcome' })
  return (
    <Centered
      title={t('welcome.title')}
      buttons={
        <>
          {known ? (
            <Button look="main" disabled={busy} onClick={() => void run(commands.signIn)}>
              {t('welcome.signIn')}
            </Button>
          ) : (
            <Button look="main" onClick={connect}>
              {t('welcome.connect')}
            </Button>
          )}
          {state.world === 'kick' && (
            <Button disabled={busy} onClick={() => void run(commands.trySandbox)}>
              {t('welcome.sandbox')}
            </Button>
          )}
          {known && (
            <Button look="quiet" onClick={connect}>
              {t('welcome.change')}
            </Button>
          )}
          <CommandProblem problem={problem} />
        </>
      }
    >
      {t(known ? 'welcome.known' : 'welcome.body')}
    </Centered>
  )
}
