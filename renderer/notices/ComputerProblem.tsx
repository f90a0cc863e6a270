import { X } from 'lucide-react'
import { useState } from 'react'
import type { Problem } from '../../contract/problem.ts'
import { Banner } from '../ui/Banner.tsx'
import { BannerButton } from '../ui/BannerButton.tsx'
import { bridge } from '../ui/bridge.ts'
import { KeychainDialog } from '../ui/KeychainDialog.tsx'
import { problemText } from '../ui/problemText.ts'
import { t } from '../ui/t.ts'

interface ComputerProblemProps {
  problem: Problem | undefined
  /** Whether where to keep the sign-in is still to be chosen. */
  keychainMissing: boolean
}

/** The newest problem of this computer; the one below it appears when this one is put away. */
export function ComputerProblem({ problem, keychainMissing }: ComputerProblemProps) {
  const [choosing, setChoosing] = useState(false)
  if (!problem) return null
  const { title, cause, next } = problemText(problem)
  const choice = problem.code === 'keychain-missing' && keychainMissing
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
