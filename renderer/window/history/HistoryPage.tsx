import { useState } from 'react'
import type { HistoryFacts } from '../../../contract/history/past.ts'
import { bridge } from '../../ui/bridge.ts'
import { t } from '../../ui/t.ts'
import { useAppState } from '../../ui/useAppState.ts'
import { ExportButton } from '../transfer/ExportButton.tsx'
import { Answered } from './Answered.tsx'
import { FinalsPart } from './FinalsPart.tsx'
import { GainsPart } from './GainsPart.tsx'
import { HistoryEmpty } from './HistoryEmpty.tsx'
import styles from './HistoryPage.module.css'
import { historyParts } from './historyParts.ts'
import { MilestonesPart } from './MilestonesPart.tsx'
import { MomentPart } from './MomentPart.tsx'
import { RacePart } from './RacePart.tsx'
import { SpanChooser } from './SpanChooser.tsx'
import { firstSpan, readSpan, spanOf } from './spans.ts'
import { Tabs } from './Tabs.tsx'
import { TotalsPart } from './TotalsPart.tsx'
import { useAnswer } from './useAnswer.ts'
import { useHistoryKey } from './useHistoryKey.ts'
import { useHistoryPart } from './useHistoryPart.ts'
import { useKept } from '../useKept.ts'
import { when } from './when.ts'

/** What was: any moment of the board, and what can be told of a span. */
export function HistoryPage() {
  const key = useHistoryKey()
  const facts = useAnswer(key, () => bridge().commands.getHistoryFacts())
  const { oldest, newest } = facts.data ?? {}
  const { keepHistory } = useAppState().settings
  return (
    <>
      <div className={styles.top}>
        <h1 className={styles.title}>{t('history.title')}</h1>
        {typeof oldest === 'number' && typeof newest === 'number' && (
          <p className={styles.since}>
            {keepHistory
              ? t('history.since', { day: when.date(oldest) })
              : t('history.until', { day: when.date(oldest), until: when.date(newest) })}
          </p>
        )}
      </div>
      <Answered answer={facts}>
        {() =>
          typeof oldest === 'number' && typeof newest === 'number' ? (
            <Parts oldest={oldest} newest={newest} />
          ) : (
            <HistoryEmpty />
          )
        }
      </Answered>
    </>
  )
}

type Reach = { [Key in 'oldest' | 'newest']: NonNullable<HistoryFacts[Key]> }

function Parts({ oldest, newest }: Reach) {
  const [part, choosePart] = useHistoryPart()
  // A wrong choice keeps the picture of the last right one.
  const [shown, setShown] = useKept('historySpan', readSpan, () => firstSpan(newest))
  const [chosen, choose] = useState(shown)
  const wrong = spanOf(chosen, oldest, newest) === null
  const span = spanOf(wrong ? shown : chosen, oldest, newest)
  const spans = (
    <div className={styles.spans}>
      <SpanChooser
        chosen={chosen}
        wrong={wrong}
        oldest={oldest}
        newest={newest}
        onChoose={(next) => {
          choose(next)
          if (spanOf(next, oldest, newest)) setShown(next)
        }}
      />
      {span && <ExportButton request={(format) => ({ what: 'history', format, ...span })} />}
    </div>
  )
  return (
    <Tabs
      label={t('history.parts')}
      tabs={historyParts.map((value) => ({ value, word: t(`history.part.${value}`) }))}
      chosen={part}
      onChoose={choosePart}
    >
      {part === 'moment' && <MomentPart oldest={oldest} newest={newest} />}
      {part === 'race' && span && <RacePart span={span}>{spans}</RacePart>}
      {part === 'totals' && span && <TotalsPart span={span}>{spans}</TotalsPart>}
      {part === 'gains' && span && <GainsPart span={span}>{spans}</GainsPart>}
      {part === 'finals' && <FinalsPart />}
      {part === 'milestones' && <MilestonesPart />}
    </Tabs>
  )
}
