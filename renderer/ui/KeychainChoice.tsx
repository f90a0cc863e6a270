import { bridge } from './bridge.ts'
import { t } from './t.ts'
import { useCommand } from './useCommand.ts'
import { CommandProblem } from './CommandProblem.tsx'
import styles from './KeychainChoice.module.css'

const choices = [
  { storage: 'memory', name: 'keychain.memory', body: 'keychain.memoryBody' },
  { storage: 'plain-key', name: 'keychain.plain', body: 'keychain.plainBody' },
] as const

/** Where a sign-in is kept on a computer without a keychain; says what each choice means. */
export function KeychainChoice({ onChosen }: { onChosen?: () => void }) {
  const { busy, problem, run } = useCommand()
  const choose = async (storage: (typeof choices)[number]['storage']) => {
    if (await run(() => bridge().commands.chooseSecretStorage({ storage }))) onChosen?.()
  }
  return (
    <div className={styles.choices}>
      {choices.map(({ storage, name, body }) => (
        <button
          key={storage}
          type="button"
          className={styles.choice}
          disabled={busy}
          onClick={() => void choose(storage)}
        >
          <b>{t(name)}</b>
          <span>{t(body)}</span>
        </button>
      ))}
      <CommandProblem problem={problem} />
    </div>
  )
}
