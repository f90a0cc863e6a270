import type { AccountView } from '../../../contract/state.ts'
import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { Centered } from '../../ui/Centered.tsx'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { displayName } from '../../ui/displayName.ts'
import { t } from '../../ui/t.ts'
import { useCommand } from '../../ui/useCommand.ts'

interface DoneProps {
  account: AccountView
  /** Goes through the set-up once more. */
  onChange: () => void
}

export function Done({ account, onChange }: DoneProps) {
  const { commands } = bridge()
  const { busy, problem, run } = useCommand()
  return (
    <Centered
      title={t('setup.done.title')}
      buttons={
        <>
          <Button look="main" onClick={() => void commands.closePage()}>
            {t('setup.done.close')}
          </Button>
          <Button disabled={busy} onClick={() => void run(commands.signIn)}>
            {t('setup.done.again')}
          </Button>
          <Button look="quiet" onClick={onChange}>
            {t('welcome.change')}
          </Button>
        </>
      }
    >
      <p>{t('setup.done.body', { name: displayName(account.name || account.slug) })}</p>
      <CommandProblem problem={problem} />
    </Centered>
  )
}
