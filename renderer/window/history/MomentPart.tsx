import { bridge } from '../../ui/bridge.ts'
import { t } from '../../ui/t.ts'
import { Answered } from './Answered.tsx'
import { Before } from './Before.tsx'
import { DateField } from './DateField.tsx'
import { MomentQuick } from './MomentQuick.tsx'
import { MomentSlider } from './MomentSlider.tsx'
import styles from './MomentPart.module.css'
import { PastBoardTable } from './PastBoardTable.tsx'
import { PeriodChooser } from './PeriodChooser.tsx'
import { useAnswer } from './useAnswer.ts'
import { useHistoryKey } from './useHistoryKey.ts'
import { usePeriod } from './usePeriod.ts'
import { useKept } from '../useKept.ts'

interface MomentPartProps {
  /** The first and the newest reading (UTC ms). */
  oldest: number
  newest: number
}

const readMoment = (kept: unknown) => (typeof kept === 'number' ? kept : null)

/** The board as it was at any moment. */
export function MomentPart({ oldest, newest }: MomentPartProps) {
  const [period, setPeriod] = usePeriod()
  // Null goes along with the newest reading.
  const [chosen, choose] = useKept<number | null>('historyMoment', readMoment, () => null)
  const at = chosen ?? newest
  const go = (to: number) => choose(to >= newest ? null : Math.max(0, to))
  const key = useHistoryKey()
  const board = useAnswer(`${key} ${period} ${at}`, async () => ({
    at,
    board: await bridge().commands.getBoardAt({ period, at }),
  }))
  return (
    <>
      <div className={styles.controls}>
        <div className={styles.line}>
          <PeriodChooser chosen={period} onChoose={setPeriod} />
          <DateField
            time
            label={t('history.moment.at')}
            at={at}
            min={oldest}
            max={newest}
            onChange={go}
          />
        </div>
        <MomentSlider at={at} oldest={oldest} newest={newest} onGo={go}>
          <MomentQuick at={at} oldest={oldest} newest={newest} onGo={go} />
        </MomentSlider>
      </div>
      <Answered answer={board}>
        {({ at: asked, board: found }) =>
          found ? (
            <PastBoardTable board={found} at={asked} />
          ) : (
            <Before oldest={oldest} onFirst={() => go(oldest)} />
          )
        }
      </Answered>
    </>
  )
}
