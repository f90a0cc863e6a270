import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { t } from '../../ui/t.ts'
import { type KeyName, type Shortcut, shortcutGroups } from './shortcutGroups.ts'
import styles from './Shortcuts.module.css'

/** Every key that does something in the window. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const groups = shortcutGroups(navigator.platform.startsWith('Mac'))
  return (
    <Dialog
      title={t('boardPage.shortcuts.title')}
      onClose={onClose}
      buttons={<Button onClick={onClose}>{t('action.close')}</Button>}
    >
      {groups.map(({ title, shortcuts }) => (
        <section key={title} className={styles.group}>
          <h3 className={styles.title}>{t(title)}</h3>
          <dl className={styles.list}>
            {shortcuts.map((shortcut) => (
              <Line key={shortcut.what} shortcut={shortcut} />
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}

function Line({ shortcut: { what, ways } }: { shortcut: Shortcut }) {
  return (
    <div className={styles.line}>
      <dt>{t(what)}</dt>
      <dd className={styles.ways}>
        {ways.map((keys) => {
          const names = keys.map(nameOf)
          return (
            <span key={names.join('+')} className={styles.way}>
              {names.map((name) => (
                <kbd key={name} className={styles.key}>
                  {name}
                </kbd>
              ))}
            </span>
          )
        })}
      </dd>
    </div>
  )
}

function nameOf(key: KeyName): string {
  return 'word' in key ? t(key.word) : key.sign
}
