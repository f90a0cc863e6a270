import { useState } from 'react'
import type { Settings, SettingsPatch } from '../../../contract/settings.ts'
import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { chosenAccount } from '../../ui/chosenAccount.ts'
import { Field } from '../../ui/Field.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { t } from '../../ui/t.ts'
import { useAppState } from '../../ui/useAppState.ts'
import { useAnswer } from '../history/useAnswer.ts'
import { useHistoryKey } from '../history/useHistoryKey.ts'
import { EraseHistoryDialog } from './EraseHistoryDialog.tsx'
import { Fact } from './Fact.tsx'
import { historyFactsText } from './historyFactsText.ts'
import { Section } from './Section.tsx'
import { Setting } from './Setting.tsx'
import type { Saver } from './useSaver.ts'

const fullDays = [30, 90, 365] as const satisfies Settings['fullHistoryDays'][]
const years = [1, 2, 5, 0] as const satisfies Settings['historyYears'][]

/** Whether and how long a history is kept, what it holds, and how to be rid of it. */
export function HistorySettings({ settings, saver }: { settings: Settings; saver: Saver }) {
  const channel = chosenAccount(useAppState())
  const missing = !channel ? 'noChannel' : settings.keepHistory ? 'unread' : 'nothing'
  const [erasing, setErasing] = useState(false)
  const key = useHistoryKey()
  const facts = useAnswer(key, () => bridge().commands.getHistoryFacts())
  const erase = () => {
    setErasing(false)
    saver.run('historyErase', async () => {
      const outcome = await bridge().commands.eraseHistory()
      facts.again()
      return outcome
    })
  }
  return (
    <Section title={t('history.settings.title')}>
      <Setting name="keepHistory" saver={saver}>
        <Switch
          label={t('history.settings.keep')}
          hint={t('history.settings.keepHint')}
          checked={settings.keepHistory}
          onChange={(keepHistory) => saver.save('keepHistory', { keepHistory })}
        />
      </Setting>
      <Choice
        name="fullHistoryDays"
        saver={saver}
        label={t('history.settings.full')}
        hint={t('history.settings.fullHint')}
        value={settings.fullHistoryDays}
        choices={fullDays.map((days) => ({
          value: days,
          word: t('history.settings.days', { count: days, number: days }),
          change: { fullHistoryDays: days },
        }))}
      />
      <Choice
        name="historyYears"
        saver={saver}
        label={t('history.settings.years')}
        hint={t('history.settings.yearsHint')}
        value={settings.historyYears}
        choices={years.map((count) => ({
          value: count,
          word:
            count === 0
              ? t('history.settings.never')
              : t('history.settings.year', { count, number: count }),
          change: { historyYears: count },
        }))}
      />
      <Setting name="historyErase" saver={saver}>
        <Fact label={t('history.settings.size')} value={historyFactsText(facts.data, missing)}>
          {(facts.data !== null || settings.keepHistory) && (
            <Button look="danger" onClick={() => setErasing(true)}>
              {t('history.settings.erase')}
            </Button>
          )}
        </Fact>
      </Setting>
      {erasing && <EraseHistoryDialog onErase={erase} onClose={() => setErasing(false)} />}
    </Section>
  )
}

interface ChoiceProps {
  name: string
  saver: Saver
  label: string
  hint: string
  value: number
  choices: { value: number; word: string; change: SettingsPatch }[]
}

function Choice({ name, saver, label, hint, value, choices }: ChoiceProps) {
  return (
    <Setting name={name} saver={saver}>
      <Field inline label={label} hint={hint}>
        {(ties) => (
          <select
            {...ties}
            value={value}
            onChange={({ target }) => {
              const chosen = choices.find((choice) => String(choice.value) === target.value)
              if (chosen) saver.save(name, chosen.change)
            }}
          >
            {choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.word}
              </option>
            ))}
          </select>
        )}
      </Field>
    </Setting>
  )
}
