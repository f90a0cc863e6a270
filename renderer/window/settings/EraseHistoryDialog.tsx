import { useState } from 'react'
import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { t } from '../../ui/t.ts'
import { useCommand } from '../../ui/useCommand.ts'

interface EraseHistoryDialogProps {
  onErase: () => void
  onClose: () => void
}

/** Asks before all is gone, and offers to write it to a file first. */
export function EraseHistoryDialog({ onErase, onClose }: EraseHistoryDialogProps) {
  const { busy, problem, run } = useCommand()
  const [exported, setExported] = useState(false)
  const exportAll = () =>
    void run(async () => {
      const outcome = await bridge().commands.exportHistory({ what: 'everything', format: 'json' })
      setExported(outcome.ok && outcome.written)
      return outcome
    })
  return (
    <Dialog
      title={t('history.settings.eraseTitle')}
      onClose={onClose}
      buttons={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button disabled={busy} onClick={exportAll}>
            {t('history.settings.exportFirst')}
          </Button>
          <Button look="danger" disabled={busy} onClick={onErase}>
            {t('history.settings.eraseNow')}
          </Button>
        </>
      }
    >
      <p>{t('history.settings.eraseBody')}</p>
      <p role="status">{exported && !busy ? t('history.settings.exported') : ''}</p>
      <CommandProblem problem={problem} />
    </Dialog>
  )
}
