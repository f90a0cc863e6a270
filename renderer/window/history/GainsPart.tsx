import { useState } from 'react'
import type { Gain } from '../../../contract/history/values.ts'
import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../ui/t.ts'
import { Answered } from './Answered.tsx'
import { gainText } from './gainText.ts'
import { useNow } from '../../ui/useNow.ts'
import styles from './GainsPart.module.css'
import { GifterLink } from './GifterLink.tsx'
import { Nothing } from './Nothing.tsx'
import list from './RankedList.module.css'
import type { SpannedProps } from './SpannedProps.ts'
import { useAnswer } from './useAnswer.ts'
import { useHistoryKey } from './useHistoryKey.ts'
import { when } from './when.ts'

const page = 20

/** The largest gains of a span and whose they were. */
export function GainsPart({ span, children }: SpannedProps) {
  const key = useHistoryKey()
  const gains = useAnswer(`${key} ${span.from} ${span.to}`, () =>
    bridge().commands.getLargestGains({ limit: 100, ...span }),
  )
  return (
    <>
      {children}
      <Answered answer={gains}>
        {({ gains: found }) =>
          found.length === 0 ? (
            <Nothing title={t('history.gains.none')} body={t('history.gains.noneBody')} />
          ) : (
            <Gains gains={found} />
          )
        }
      </Answered>
    </>
  )
}

function Gains({ gains }: { gains: Gain[] }) {
  const [shown, setShown] = useState(page)
  const now = useNow(null)
  return (
    <>
      <ol className={list.list} aria-label={t('history.gains.label')}>
        {gains.slice(0, shown).map((gain, place) => (
          <li key={`${gain.gifter.userId} ${gain.at}`} className={list.line}>
            <span className={styles.place}>{place + 1}</span>
            <GifterLink gifter={gain.gifter} />
            <span
              className={styles.time}
              title={t('history.gains.between', {
                since: when.moment(gain.since, gain.at),
                at: when.moment(gain.at, now),
              })}
            >
              {when.moment(gain.at, now)}
            </span>
            <span
              className={styles.gain}
              title={gain.least ? t('history.gains.leastHint') : undefined}
            >
              {gainText(gain)}
            </span>
          </li>
        ))}
      </ol>
      {shown < gains.length && (
        <Button className={styles.more} onClick={() => setShown(shown + page)}>
          {t('history.gains.more')}
        </Button>
      )}
    </>
  )
}
