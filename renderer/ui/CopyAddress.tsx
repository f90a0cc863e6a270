import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { bridge } from './bridge.ts'
import { Button } from './Button.tsx'
import { t } from './t.ts'
import { useCommand } from './useCommand.ts'
import { CommandProblem } from './CommandProblem.tsx'
import styles from './CopyAddress.module.css'

/** The redirect address, letter by letter, with a button that copies it. */
export function CopyAddress({ address }: { address: string }) {
  const { problem, run } = useCommand()
  const [copied, setCopied] = useState<string | null>(null)
  const copy = async () => {
    if (await run(bridge().commands.copyRedirectUri)) setCopied(address)
  }
  const done = copied === address
  return (
    <>
      <div className={styles.line}>
        <code className={styles.address}>{address}</code>
        <Button onClick={() => void copy()} className={styles.button ?? ''}>
          {done ? <Check size={14} aria-hidden /> : <Copy size={14} aria-hidden />}
          {t(done ? 'action.copied' : 'action.copy')}
        </Button>
        {/* Outside the button: what is inside one is its name and nothing else. */}
        <span role="status" className="spoken">
          {done && t('action.copied')}
        </span>
      </div>
      <CommandProblem problem={problem} />
    </>
  )
}
