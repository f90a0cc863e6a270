import { useMemo } from 'react'
import type { Race } from '../../../contract/history/past.ts'
import { LineChart } from '../../chart/LineChart.tsx'
import { bridge } from '../../ui/bridge.ts'
import { displayName } from '../../ui/displayName.ts'
import { format } from '../../ui/format.ts'
import { t } from '../../ui/t.ts'
import { Answered } from './Answered.tsx'
import { Nothing } from './Nothing.tsx'
import bar from './Bar.module.css'
import styles from './Panel.module.css'
import { PeriodChooser } from './PeriodChooser.tsx'
import { RaceStanding } from './RaceStanding.tsx'
import type { SpannedProps } from './SpannedProps.ts'
import { stepText } from './stepText.ts'
import { useAnswer } from './useAnswer.ts'
import { useHistoryKey } from './useHistoryKey.ts'
import { usePeriod } from './usePeriod.ts'

/** How the top ten of the span's end came there. */
export function RacePart({ span, children }: SpannedProps) {
  const [period, setPeriod] = usePeriod()
  const key = useHistoryKey()
  const race = useAnswer(`${key} ${period} ${span.from} ${span.to}`, () =>
    bridge().commands.getRace({ period, ...span }),
  )
  return (
    <>
      <div className={bar.bar}>
        {children}
        <PeriodChooser chosen={period} onChoose={setPeriod} />
      </div>
      <Answered answer={race}>
        {(found) =>
          found.lines.length === 0 ? (
            <Nothing title={t('history.race.none')} body={t('history.race.noneBody')} />
          ) : (
            <RaceChart race={found} />
          )
        }
      </Answered>
    </>
  )
}

function RaceChart({ race }: { race: Race }) {
  const { times, lines, gaps, step } = race
  const series = useMemo(
    () =>
      lines.map(({ gifter, amounts }, place) => ({
        name: displayName(gifter.name),
        values: amounts,
        emphasized: place === 0,
      })),
    [lines],
  )
  return (
    <>
      <div className={styles.panel}>
        <LineChart
          label={t('history.race.label')}
          series={series}
          times={times}
          gaps={gaps}
          format={format.amount}
          stepped
          height={340}
        />
        {gaps.length > 0 && <p className={styles.note}>{t('history.race.gaps')}</p>}
        {step > 0 && (
          <p className={styles.note}>{t('history.race.thinned', { step: stepText(step) })}</p>
        )}
      </div>
      <RaceStanding race={race} />
    </>
  )
}
