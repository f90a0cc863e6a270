import { ListFilter } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Flyout } from '../../ui/Flyout.tsx'
import { Segments } from '../../ui/Segments.tsx'
import { t } from '../../ui/t.ts'
import { type Filter, isFiltered, noFilter } from './filterLines.ts'
import styles from './FilterButton.module.css'

interface FilterButtonProps {
  filter: Filter
  onFilter: (filter: Filter) => void
}

/** New faces, risers, and a least amount. */
export function FilterButton({ filter, onFilter }: FilterButtonProps) {
  const active = isFiltered(filter)
  return (
    <Flyout
      role="dialog"
      label={t('boardPage.filter.button')}
      active={active}
      buttonLabel={active ? t('boardPage.filter.active') : undefined}
      button={
        <>
          <ListFilter size={14} aria-hidden />
          <span>{t('boardPage.filter.button')}</span>
        </>
      }
    >
      {(close) => (
        <div className={styles.filter}>
          <Segments
            label={t('boardPage.filter.label')}
            name="who"
            choices={(['everyone', 'new', 'risers'] as const).map((value) => ({
              value,
              word: t(`boardPage.filter.${value}`),
            }))}
            chosen={filter.who}
            onChoose={(who) => onFilter({ ...filter, who })}
          />
          <AmountField over={filter.over} onOver={(over) => onFilter({ ...filter, over })} />
          <Button
            look="quiet"
            disabled={!active}
            onClick={() => {
              onFilter({ ...noFilter, query: filter.query })
              close()
            }}
          >
            {t('boardPage.filter.clear')}
          </Button>
        </div>
      )}
    </Flyout>
  )
}

interface AmountFieldProps {
  over: number
  onOver: (over: number) => void
}

/** Digits alone count: "10,000" and "10.000" are the same amount. */
function AmountField({ over, onOver }: AmountFieldProps) {
  const [text, setText] = useState(over > 0 ? String(over) : '')
  return (
    <label className={styles.over}>
      {t('boardPage.filter.over')}
      <input
        className={styles.amount}
        inputMode="numeric"
        aria-label={t('boardPage.filter.overLabel')}
        value={text}
        maxLength={16}
        autoComplete="off"
        placeholder="0"
        onChange={({ target }) => {
          setText(target.value)
          onOver(Number(target.value.replaceAll(/\D/g, '').slice(0, 15)))
        }}
      />
      KICKs
    </label>
  )
}
