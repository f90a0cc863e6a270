import { useState } from 'react'
import { bridge } from '../../ui/bridge.ts'
import { Segments } from '../../ui/Segments.tsx'
import { t } from '../../ui/t.ts'
import { Answered } from './Answered.tsx'
import bar from './Bar.module.css'
import { FinalCard } from './FinalCard.tsx'
import styles from './FinalsPart.module.css'
import { Nothing } from './Nothing.tsx'
import { useAnswer } from './useAnswer.ts'
import { useHistoryKey } from './useHistoryKey.ts'

/** How each week and each month of Kick ended. */
export function FinalsPart() {
  const [period, setPeriod] = useState<'week' | 'month'>('week')
  const key = useHistoryKey()
  const finals = useAnswer(`${key} ${period}`, async () => {
    const found = await bridge().commands.getFinals({ period })
    return found && { ...found, period }
  })
  return (
    <>
      <div className={bar.bar}>
        <Segments
          label={t('history.finals.label')}
          name="finalsPeriod"
          choices={(['week', 'month'] as const).map((value) => ({
            value,
            word: t(`history.finals.${value}`),
          }))}
          chosen={period}
          onChoose={setPeriod}
        />
      </div>
      <Answered answer={finals}>
        {({ finals: found, period: asked }) =>
          found.length === 0 ? (
            <Nothing
              title={t(`history.finals.none.${asked}`)}
              body={t('history.finals.noneBody')}
            />
          ) : (
            <div className={styles.cards}>
              {found.map((final) => (
                <FinalCard key={`${asked} ${final.endedAt}`} final={final} period={asked} />
              ))}
            </div>
          )
        }
      </Answered>
    </>
  )
}
