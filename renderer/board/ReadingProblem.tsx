import type { Problem, ProblemCode } from '../../contract/problem.ts'
import type { AccountView } from '../../contract/state.ts'
import { ageText } from '../ui/ageText.ts'
import { Banner } from '../ui/Banner.tsx'
import { BannerButton } from '../ui/BannerButton.tsx'
import { bridge } from '../ui/bridge.ts'
import { CommandProblem } from '../ui/CommandProblem.tsx'
import { problemText } from '../ui/problemText.ts'
import { t } from '../ui/t.ts'
import { type Command, useCommand } from '../ui/useCommand.ts'
import { useNow } from '../ui/useNow.ts'
import styles from './ReadingProblem.module.css'

const step = 5_000

/** A keychain that was locked gives its sign-in back then; otherwise a new one is needed. */
const mendedBySigningIn: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'sign-in-ended',
  'unauthorized',
  'scope-missing',
  'keychain-locked',
  'vault-unreadable',
  'vault-broken',
])

/** What is to be done about a problem of reading; `null`: only waiting helps. */
function actionFor(code: ProblemCode): 'sign-in' | 'set-up' | 'try' | null {
  if (mendedBySigningIn.has(code)) return 'sign-in'
  if (code === 'credentials-missing' || code === 'wrong-secret' || code === 'not-found')
    return 'set-up'
  return code === 'rate-limited' ? null : 'try'
}

/** Main may know the freshness before it knows the reason. */
function problemOf(account: AccountView): Problem | null {
  if (account.problem) return account.problem
  if (account.freshness === 'offline') return { code: 'offline', values: {} }
  if (account.freshness === 'signed-out') return { code: 'sign-in-ended', values: {} }
  return null
}

interface ReadingProblemProps {
  account: AccountView
  className?: string | undefined
}

/**
 * Why the board is not fresh. One failed try while the board is still fresh stays unsaid, unless
 * only the user can mend it.
 */
export function ReadingProblem({ account, className }: ReadingProblemProps) {
  const problem = problemOf(account)
  if (!problem) return null
  if (account.freshness === 'fresh' && account.nextReadAt !== null) return null
  return (
    <div className={`${styles.place} ${className ?? ''}`}>
      <ProblemBanner problem={problem} nextReadAt={account.nextReadAt} />
    </div>
  )
}

interface ProblemBannerProps {
  problem: Problem
  nextReadAt: number | null
}

function ProblemBanner({ problem, nextReadAt }: ProblemBannerProps) {
  const now = useNow(nextReadAt === null ? null : step)
  const { title, cause, next } = problemText(problem)
  const what = nextReadAt === null ? `${cause} ${next}` : `${cause} ${retryText(nextReadAt - now)}`
  const signIn = useCommand()
  return (
    <>
      <Banner
        tone="warn"
        title={`${title}.`}
        actions={<Action code={problem.code} signIn={signIn} />}
      >
        {what}
      </Banner>
      <CommandProblem problem={signIn.problem} />
    </>
  )
}

/** Rounded up to steps of 5 s, as often as it is read anew. */
function retryText(ms: number): string {
  if (ms <= 1_000) return t('retry.now')
  return t('retry.in', { time: ageText(Math.ceil(ms / step) * step) })
}

function Action({ code, signIn }: { code: ProblemCode; signIn: Command }) {
  const { commands } = bridge()
  const action = actionFor(code)
  if (action === 'sign-in')
    return (
      <BannerButton onClick={() => void signIn.run(commands.signIn)}>
        {t('action.signIn')}
      </BannerButton>
    )
  if (action === 'set-up')
    return (
      <BannerButton onClick={() => void commands.openPage({ page: 'welcome' })}>
        {t('action.setUp')}
      </BannerButton>
    )
  if (action === 'try')
    return (
      <BannerButton onClick={() => void commands.refreshNow()}>{t('action.tryNow')}</BannerButton>
    )
  return null
}
