import { X } from 'lucide-react'
import { useState } from 'react'
import type { AppState } from '../../contract/state.ts'
import { Banner } from '../ui/Banner.tsx'
import { BannerButton } from '../ui/BannerButton.tsx'
import { bridge } from '../ui/bridge.ts'
import { KeychainDialog } from '../ui/KeychainDialog.tsx'
import { problemText } from '../ui/problemText.ts'
import { t } from '../ui/t.ts'

/** The newest problem of this computer; the one below it appears when this one is put away. */
export function ComputerProblem({ state }: { state: AppState }) {
  const [choosing, setChoosing] = useState(false)
  const problem = state.problems[0]
  if (!problem) return null
  const { title, cause, next } = problemText(problem)
  const choice = problem.code === 'keychain-missing' && state.keychainMissing
  return (
    <>
      <Banner
        tone="warn"
        title={`${title}.`}
        actions={
          choice ? (
            <BannerButton aria-haspopup="dialog" onClick={() => setChoosing(true)}>
              {t('keychain.choose')}
            </BannerButton>
          ) : (
            <BannerButton
              aria-label={`${t('action.dismiss')}: ${title}`}
              title={t('action.dismiss')}
              onClick={() => void bridge().commands.dismissProblem({ code: problem.code })}
            >
              <X size={14} aria-hidden />
            </BannerButton>
          )
        }
      >
        {cause} {next}
      </Banner>
      {choosing && <KeychainDialog onClose={() => setChoosing(false)} />}
    </>
  )
}
