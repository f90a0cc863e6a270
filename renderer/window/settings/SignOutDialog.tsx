import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { t } from '../../ui/t.ts'

interface SignOutDialogProps {
  onSignOut: () => void
  onClose: () => void
}

export function SignOutDialog({ onSignOut, onClose }: SignOutDialogProps) {
  return (
    <Dialog
      title={t('settings.signOutTitle')}
      onClose={onClose}
      buttons={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button look="danger" onClick={onSignOut}>
            {t('settings.signOut')}
          </Button>
        </>
      }
    >
      <p>{t('settings.signOutBody')}</p>
    </Dialog>
  )
}
