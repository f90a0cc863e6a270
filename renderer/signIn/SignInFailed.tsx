import type { Problem, ProblemCode } from '../../contract/problem.ts'
import { bridge } from '../ui/bridge.ts'
import { Button } from '../ui/Button.tsx'
import { Centered } from '../ui/Centered.tsx'
import { CommandProblem } from '../ui/CommandProblem.tsx'
import { problemText } from '../ui/problemText.ts'
import { t } from '../ui/t.ts'
import { useCommand } from '../ui/useCommand.ts'

/** Problems that are mended in the set-up or the settings; trying again at once would not help. */
const mendedAt: Partial<Record<ProblemCode, 'welcome' | 'settings'>> = {
  'credentials-missing': 'welcome',
  'wrong-secret': 'welcome',
  'callback-never-came': 'welcome',
  'scope-missing': 'welcome',
  'port-busy': 'settings',
}

interface SignInFailedProps {
  problem: Problem
  hasBoard: boolean
  heading: 'h1' | 'h2'
  onSetUp: ((code: ProblemCode) => void) | undefined
}

export function SignInFailed({ problem, hasBoard, heading, onSetUp }: SignInFailedProps) {
  const { commands } = bridge()
  const again = useCommand()
  const { title, cause, next } = problemText(problem)
  const page = mendedAt[problem.code]
  const mend = () => {
    if (page === 'welcome' && onSetUp) onSetUp(problem.code)
    else if (page) void commands.openPage({ page })
  }
  return (
    <Centered
      heading={heading}
      title={title}
      buttons={
        <>
          <Button look="main" disabled={again.busy} onClick={() => void again.run(commands.signIn)}>
            {t('action.again')}
          </Button>
          {page && (
            <Button onClick={mend}>
              {t(page === 'welcome' ? 'action.setUp' : 'nav.settings')}
            </Button>
          )}
          <Button look="quiet" onClick={() => void commands.cancelSignIn()}>
            {t(hasBoard ? 'signIn.toBoard' : 'action.close')}
          </Button>
        </>
      }
    >
      <div role="alert">
        <p>{cause}</p>
        <p>{next}</p>
      </div>
      <CommandProblem problem={again.problem} />
    </Centered>
  )
}
