import type { Period } from '../../../contract/period.ts'
import type { AccountView } from '../../../contract/state.ts'
import { bridge } from '../../ui/bridge.ts'
import { Segments } from '../../ui/Segments.tsx'
import { t } from '../../ui/t.ts'
import type { Lens } from './lensOf.ts'

/** What Kick's real API offers; shown until the first board says what there is. */
const usual: readonly Period[] = ['week', 'month', 'lifetime']

interface LensSwitchProps {
  account: AccountView
  lens: Lens
}

/** The periods that Kick offers, this stream, and what is new. */
export function LensSwitch({ account, lens }: LensSwitchProps) {
  const known = account.boards.length > 0
  const offered = known ? account.boards.map(({ period }) => period) : usual
  return (
    <Segments<Period | 'stream' | 'looked'>
      label={t('boardPage.lens.label')}
      name="lens"
      choices={[
        ...offered.map((period) => ({ value: period, word: t(`period.${period}`) })),
        { value: 'stream', word: t('boardPage.lens.stream') },
        { value: 'looked', word: t('boardPage.lens.looked') },
      ]}
      chosen={lens.kind === 'period' ? lens.period : lens.kind}
      disabled={!known}
      onChoose={(choice) => void choose(choice, lens.kind !== 'period')}
    />
  )
}

async function choose(choice: Period | 'stream' | 'looked', leavesGains: boolean): Promise<void> {
  const { commands } = bridge()
  if (choice === 'stream' || choice === 'looked') {
    await commands.saveSettings({ lens: choice })
    return
  }
  await commands.setPeriod({ period: choice })
  if (leavesGains) await commands.saveSettings({ lens: 'period' })
}
