import { chosenAccount } from '../../ui/chosenAccount.ts'
import { t } from '../../ui/t.ts'
import { useAppState } from '../../ui/useAppState.ts'
import { Nothing } from '../history/Nothing.tsx'
import { LinkButton } from './LinkButton.tsx'

/** Why there is no history to ask, and where that can be changed. */
export function NoHistory() {
  const state = useAppState()
  if (!chosenAccount(state))
    return (
      <Nothing title={t('gifters.off.noChannel')} body={t('gifters.off.noChannelBody')}>
        <LinkButton href="#/welcome">{t('welcome.connect')}</LinkButton>
      </Nothing>
    )
  const { keepHistory } = state.settings
  return (
    <Nothing
      title={t(keepHistory ? 'gifters.off.unread' : 'gifters.off.title')}
      body={t(keepHistory ? 'gifters.off.unreadBody' : 'gifters.off.body')}
    >
      <LinkButton href="#/settings">{t('gifters.off.settings')}</LinkButton>
    </Nothing>
  )
}
