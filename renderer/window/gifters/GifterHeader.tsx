import { ArrowLeft, Copy, ExternalLink, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { GifterStory } from '../../../contract/history/gifters.ts'
import { Avatar } from '../../ui/Avatar.tsx'
import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { displayName } from '../../ui/displayName.ts'
import { t } from '../../ui/t.ts'
import { useCommand } from '../../ui/useCommand.ts'
import { ExportButton } from '../transfer/ExportButton.tsx'
import { ForgetDialog } from './ForgetDialog.tsx'
import type { KnownGifter } from './knownGifter.ts'
import { Verified } from './Verified.tsx'
import styles from './GifterHeader.module.css'

/** Names that can be part of the address of a page at Kick. */
const canHavePage = /^[\w-]{1,60}$/

interface GifterHeaderProps {
  known: KnownGifter
  story: GifterStory | null
  /** Names are hidden. */
  masked: boolean
}

/** Who it is, and what can be done about them. */
export function GifterHeader({ known: { gifter, places }, story, masked }: GifterHeaderProps) {
  const { run, problem } = useCommand()
  const [copied, setCopied] = useState(false)
  const [forgetting, setForgetting] = useState(false)
  const { userId } = gifter
  const name = displayName(gifter.name)
  const former = masked ? [] : (story?.formerNames ?? [])
  const now = places[0]
  const words = [
    now ? t(`gifters.page.now.${now.period}`, { rank: now.rank }) : t('gifters.page.away'),
    ...(former[0]
      ? [
          t('gifters.page.formerly', {
            names: former
              .slice(0, 2)
              .map(({ name }) => displayName(name))
              .join(', '),
          }),
        ]
      : []),
  ]
  return (
    <header className={styles.header}>
      <nav className={styles.ways} aria-label={t('gifters.page.all')}>
        <a href="#/gifters" className={styles.way}>
          <ArrowLeft size={14} aria-hidden className={styles.arrow} />
          {t('gifters.page.all')}
        </a>
        <a href="#/board" className={styles.way}>
          {t('gifters.page.board')}
        </a>
      </nav>
      <div className={styles.who}>
        <Avatar userId={userId} name={gifter.name} picture={gifter.avatar} size="large" />
        <div className={styles.words}>
          <h1 className={styles.name}>
            <bdi>{name}</bdi>
            <Verified verified={gifter.verified} />
          </h1>
          <p className={styles.line}>
            <bdi>{words.join(' · ')}</bdi>
          </p>
        </div>
        <div className={styles.buttons}>
          {canHavePage.test(gifter.name) && (
            <Button
              className={styles.button}
              onClick={() => void run(() => bridge().commands.openGifterOnKick({ userId }))}
            >
              <ExternalLink size={14} aria-hidden /> {t('gifters.page.onKick')}
            </Button>
          )}
          {gifter.name !== '' && (
            <Button
              className={styles.button}
              onClick={() => {
                const copy = async () =>
                  setCopied(await run(() => bridge().commands.copyText({ text: name })))
                void copy()
              }}
              onBlur={() => setCopied(false)}
            >
              <Copy size={14} aria-hidden />{' '}
              <span aria-live="polite">
                {t(copied ? 'gifters.page.copied' : 'gifters.page.copyName')}
              </span>
            </Button>
          )}
          {story && <ExportButton request={(format) => ({ what: 'gifter', format, userId })} />}
          {story && (
            <Button look="danger" className={styles.button} onClick={() => setForgetting(true)}>
              <Trash2 size={14} aria-hidden /> {t('gifters.page.forget')}
            </Button>
          )}
        </div>
      </div>
      <CommandProblem problem={problem} />
      {forgetting && (
        <ForgetDialog userId={userId} name={name} onClose={() => setForgetting(false)} />
      )}
    </header>
  )
}
