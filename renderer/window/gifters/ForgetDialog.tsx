import { bridge } from '../../ui/bridge.ts'
import { Button } from '../../ui/Button.tsx'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { t } from '../../ui/t.ts'
import { useCommand } from '../../ui/useCommand.ts'
import { hashOfPlace } from '../hashOfPlace.ts'

interface ForgetDialogProps {
  userId: string
  /** As shown. */
  name: string
  onClose: () => void
}

/** Says what goes, and that it goes for good; afterwards the list of all gifters is shown. */
export function ForgetDialog({ userId, name, onClose }: ForgetDialogProps) {
  const { busy, problem, run } = useCommand()
  const forget = async () => {
    const done = await run(() => bridge().commands.forgetGifter({ userId }))
    if (!done) return
    onClose()
    location.hash = hashOfPlace({ page: 'gifters' })
  }
  return (
    <Dialog
      // The name may run from right to left.
      title={t('gifters.page.forgetTitle', { name: `\u2068${name}\u2069` })}
      onClose={onClose}
      buttons={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button look="danger" disabled={busy} onClick={() => void forget()}>
            {t('gifters.page.forgetNow')}
          </Button>
        </>
      }
    >
      <p>{t('gifters.page.forgetBody')}</p>
      <p>{t('gifters.page.forgetStay')}</p>
      <CommandProblem problem={problem} />
    </Dialog>
  )
}
