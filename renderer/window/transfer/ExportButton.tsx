import { Check, Download } from 'lucide-react'
import type { ExportRequest } from '../../../contract/history/transfer.ts'
import { CommandProblem } from '../../ui/CommandProblem.tsx'
import { Flyout } from '../../ui/Flyout.tsx'
import { moveInMenu } from '../../ui/moveInMenu.ts'
import { t } from '../../ui/t.ts'
import { useAppState } from '../../ui/useAppState.ts'
import styles from '../../ui/Menu.module.css'
import { TransferProgress } from './TransferProgress.tsx'
import { transferResultText } from './transferResultText.ts'
import { useTransfer } from './useTransfer.ts'

interface ExportButtonProps {
  /** What is exported: `(format) => ({ what: 'board', format, period })`. */
  request: (format: 'csv' | 'json') => ExportRequest
}

/** Exports what a page shows, as CSV or JSON; a long export shows how far it is instead. */
export function ExportButton({ request }: ExportButtonProps) {
  const { running, busy, result, exportTo, cancel } = useTransfer()
  const { keepHistory } = useAppState().settings
  // The board comes out of the history, which would only have an old one.
  if (!keepHistory && request('csv').what === 'board') return null
  return (
    <>
      {running ? (
        <TransferProgress running={running} cancel={cancel} />
      ) : (
        <Flyout
          role="menu"
          label={t('transfer.menu')}
          button={
            <>
              {result?.kind === 'written' ? (
                <Check size={14} aria-hidden />
              ) : (
                <Download size={14} aria-hidden />
              )}
              <span>{t('transfer.button')}</span>
            </>
          }
        >
          {(close) => (
            <div role="presentation" className={styles.menu} onKeyDown={moveInMenu}>
              {(['csv', 'json'] as const).map((format) => (
                <button
                  key={format}
                  type="button"
                  role="menuitem"
                  tabIndex={-1}
                  disabled={busy}
                  className={styles.item}
                  onClick={() => {
                    close()
                    void exportTo(request(format))
                  }}
                >
                  <span>{t(`transfer.${format}`)}</span>
                  <small className={styles.hint}>{t(`transfer.${format}Hint`)}</small>
                </button>
              ))}
            </div>
          )}
        </Flyout>
      )}
      <span role="status" className="spoken">
        {transferResultText(result)}
      </span>
      <CommandProblem problem={result?.kind === 'failed' ? result.problem : null} />
    </>
  )
}
