import { Banner } from '../ui/Banner.tsx'
import { BannerButton } from '../ui/BannerButton.tsx'
import { bridge } from '../ui/bridge.ts'
import { t } from '../ui/t.ts'

/** Says that the board is invented, with the way out. */
export function TrialBanner() {
  return (
    <Banner
      title={t('sandbox.title')}
      actions={
        <BannerButton onClick={() => void bridge().commands.leaveSandbox()}>
          {t('action.leave')}
        </BannerButton>
      }
    >
      {t('sandbox.body')}
    </Banner>
  )
}
