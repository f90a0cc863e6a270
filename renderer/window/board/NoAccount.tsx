import { Centered } from '../../ui/Centered.tsx'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../ui/t.ts'
import { hashOfPlace } from '../hashOfPlace.ts'

/** In place of a page that needs a channel. */
export function NoAccount() {
  return (
    <Centered
      title={t('boardPage.empty.account')}
      buttons={
        <Button look="main" onClick={() => (location.hash = hashOfPlace({ page: 'welcome' }))}>
          {t('boardPage.empty.connect')}
        </Button>
      }
    >
      {t('boardPage.empty.accountBody')}
    </Centered>
  )
}
