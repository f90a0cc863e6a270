import { Check } from 'lucide-react'
import type { SignInView } from '../../contract/state.ts'
import { format } from '../ui/format.ts'
import { t } from '../ui/t.ts'
import { useNow } from '../ui/useNow.ts'
import styles from './SignInSteps.module.css'

const order = ['opening-browser', 'waiting', 'exchanging', 'reading-board'] as const

const words = {
  'opening-browser': {
    ahead: 'signIn.step.open',
    now: 'signIn.opening',
    done: 'signIn.step.opened',
  },
  waiting: {
    ahead: 'signIn.step.wait',
    now: 'signIn.step.waiting',
    done: 'signIn.step.waited',
  },
  exchanging: {
    ahead: 'signIn.step.exchange',
    now: 'signIn.step.exchanging',
    done: 'signIn.step.exchanged',
  },
  'reading-board': {
    ahead: 'signIn.step.read',
    now: 'signIn.step.reading',
    done: 'signIn.step.reading',
  },
} as const

interface SignInStepsProps {
  signIn: Extract<SignInView, { step: (typeof order)[number] }>
}

/** The four steps of a sign-in: which are done, which one is under way and how long it may take. */
export function SignInSteps({ signIn }: SignInStepsProps) {
  const now = useNow(signIn.step === 'waiting' ? 1000 : null)
  const current = order.indexOf(signIn.step)
  const time = signIn.step === 'waiting' ? format.left(signIn.until - now) : ''
  return (
    <ol className={styles.steps} aria-label={t('signIn.steps')}>
      {order.map((step, index) => {
        const when = index < current ? 'done' : index === current ? 'now' : 'ahead'
        return (
          <li
            key={step}
            className={styles[when]}
            aria-current={when === 'now' ? 'step' : undefined}
          >
            <span className={styles.mark} aria-hidden="true">
              {when === 'done' ? <Check size={12} /> : index + 1}
            </span>
            <span>
              {t(words[step][when], { time })}
              {when === 'done' && <span className="spoken"> ({t('signIn.done')})</span>}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
