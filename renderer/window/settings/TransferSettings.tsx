import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../ui/t.ts'
import { TransferProgress } from '../transfer/TransferProgress.tsx'
import { transferResultText } from '../transfer/transferResultText.ts'
import { type TransferCalls, useTransfer } from '../transfer/useTransfer.ts'
import { Fact } from './Fact.tsx'
import setting from './Setting.module.css'
import styles from './TransferSettings.module.css'

/** Takes everything out into a file, and takes such a file up again. */
export function TransferSettings() {
  const exporting = useTransfer()
  const importing = useTransfer()
  const busy = exporting.busy || importing.busy
  // Not `disabled`: that would take the focus from the button that was just pressed.
  const unlessBusy = (act: () => Promise<unknown>) => ({
    'aria-disabled': busy,
    onClick: () => void (busy || act()),
  })
  return (
    <>
      <div className={setting.setting}>
        <Fact label={t('transfer.everything')} value={t('transfer.everythingHint')}>
          <Button {...unlessBusy(() => exporting.exportTo({ what: 'everything', format: 'json' }))}>
            {t('transfer.everythingButton')}
          </Button>
        </Fact>
        <Result transfer={exporting} />
      </div>
      <div className={setting.setting}>
        <Fact label={t('transfer.import')} value={t('transfer.importHint')}>
          <Button {...unlessBusy(() => importing.importFrom())}>
            {t('transfer.importButton')}
          </Button>
        </Fact>
        <Result transfer={importing} />
      </div>
    </>
  )
}

/** How far it is, and what became of it. */
function Result({ transfer }: { transfer: TransferCalls }) {
  const { running, result, cancel } = transfer
  return (
    <>
      <TransferProgress running={running} cancel={cancel} />
      <p role="status" className={styles.result}>
        {transferResultText(result)}
      </p>
      <CommandProblem problem={result?.kind === 'failed' ? result.problem : null} />
    </>
  )
}
