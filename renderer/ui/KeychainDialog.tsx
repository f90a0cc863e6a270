import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { KeychainChoice } from './KeychainChoice.tsx'
import { t } from './t.ts'

export function KeychainDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog
      title={t('keychain.title')}
      onClose={onClose}
      buttons={<Button onClick={onClose}>{t('action.cancel')}</Button>}
    >
      <p>{t('keychain.body')}</p>
      <KeychainChoice onChosen={onClose} />
    </Dialog>
  )
}
