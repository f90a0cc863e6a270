import styles from './Rank.module.css'

const medals: Record<number, string | undefined> = {
  1: styles.gold,
  2: styles.silver,
  3: styles.bronze,
}

/** A place; the first three are medals. */
export function Rank({ rank }: { rank: number }) {
  return <span className={`${styles.rank} ${medals[rank] ?? ''}`}>{rank}</span>
}
