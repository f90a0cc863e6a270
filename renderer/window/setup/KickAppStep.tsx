import { ExternalLink } from 'lucide-react'
import type { Link } from '../../../contract/channels.ts'
import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { CopyAddress } from '../../ui/CopyAddress.tsx'
import { t } from '../../ui/t.ts'
import { useCommand } from '../../ui/useCommand.ts'
import { Step } from './Step.tsx'
import styles from './KickAppStep.module.css'

const scopes = [
  { name: 'kicks:read', why: 'setup.app.scope.kicks' },
  { name: 'user:read', why: 'setup.app.scope.user' },
  { name: 'channel:read', why: 'setup.app.scope.channel' },
] as const

interface KickAppStepProps {
  redirectUri: string
  onBack: () => void
  onNext: () => void
}

/** How to create the Kick app: where to go, what to type, what to tick. */
export function KickAppStep({ redirectUri, onBack, onNext }: KickAppStepProps) {
  const { problem, run } = useCommand()
  const open = (link: Link) => void run(() => bridge().commands.openLink({ link }))
  return (
    <Step
      title={t('setup.app.title')}
      body={t('setup.app.body')}
      buttons={
        <>
          <Button look="main" onClick={onNext}>
            {t('setup.app.done')}
          </Button>
          <Button onClick={onBack}>{t('action.back')}</Button>
        </>
      }
    >
      <ol className={styles.tasks}>
        <li className={styles.task}>
          <h3 className={styles.title}>{t('setup.app.open')}</h3>
          <p className={styles.body}>{t('setup.app.openBody')}</p>
          <div className={styles.links}>
            <Button className={styles.link ?? ''} onClick={() => open('kick-developer-settings')}>
              {t('setup.app.open')} <ExternalLink size={14} aria-hidden />
            </Button>
            <Button look="quiet" onClick={() => open('kick-app-guide')}>
              {t('setup.app.guide')}
            </Button>
          </div>
          <CommandProblem problem={problem} />
        </li>
        <li className={styles.task}>
          <h3 className={styles.title}>{t('setup.app.fill')}</h3>
          <dl className={styles.form}>
            <dt>{t('setup.app.fillName')}</dt>
            <dd>{t('setup.app.fillNameValue')}</dd>
            <dt>{t('setup.app.fillDescription')}</dt>
            <dd>{t('setup.app.fillDescriptionValue')}</dd>
            <dt>{t('setup.app.redirect')}</dt>
            <dd>
              <CopyAddress address={redirectUri} />
              <p className={styles.body}>{t('setup.app.redirectBody')}</p>
            </dd>
          </dl>
        </li>
        <li className={styles.task}>
          <h3 className={styles.title}>{t('setup.app.scopes')}</h3>
          <ul className={styles.scopes}>
            {scopes.map(({ name, why }) => (
              <li key={name}>
                <code className={styles.scope}>{name}</code> {t(why)}
              </li>
            ))}
          </ul>
          <p className={styles.body}>{t('setup.app.scopesNever')}</p>
        </li>
      </ol>
    </Step>
  )
}
