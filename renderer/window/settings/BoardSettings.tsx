import type { Period } from '../../../contract/period.ts'
import type { AppState } from '../../../contract/state.ts'
import { chosenAccount } from '../../ui/chosenAccount.ts'
import { Field } from '../../ui/Field.tsx'
import { intervalText, intervals } from './intervals.ts'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import type { Saver } from './useSaver.ts'
import { t } from '../../ui/t.ts'

const usual: Period[] = ['week', 'month', 'lifetime']

/** What Kick offers for this channel, and the choice itself even where Kick no longer has it. */
function offeredPeriods(state: AppState): Period[] {
  const boards = chosenAccount(state)?.boards ?? []
  const offered = boards.length > 0 ? boards.map((board) => board.period) : usual
  const { period } = state.settings
  return offered.includes(period) ? offered : [...offered, period]
}

export function BoardSettings({ state, saver }: { state: AppState; saver: Saver }) {
  const { period, intervalSeconds } = state.settings
  return (
    <Section title={t('settings.board')}>
      <Setting name="period" saver={saver}>
        <Field inline label={t('settings.period')} hint={t('settings.periodHint')}>
          {(ties) => (
            <select
              {...ties}
              value={period}
              onChange={(event) => {
                const chosen = offeredPeriods(state).find((one) => one === event.target.value)
                if (chosen) saver.save('period', { period: chosen })
              }}
            >
              {offeredPeriods(state).map((choice) => (
                <option key={choice} value={choice}>
                  {t(`period.${choice}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </Setting>
      <Setting name="interval" saver={saver}>
        <Field inline label={t('settings.interval')} hint={t('settings.intervalHint')}>
          {(ties) => (
            <select
              {...ties}
              value={intervalSeconds}
              onChange={(event) =>
                saver.save('interval', { intervalSeconds: Number(event.target.value) })
              }
            >
              {intervals(intervalSeconds).map((seconds) => (
                <option key={seconds} value={seconds}>
                  {intervalText(seconds)}
                </option>
              ))}
            </select>
          )}
        </Field>
      </Setting>
    </Section>
  )
}
