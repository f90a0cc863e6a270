import 'react'

declare module 'react' {
  interface CSSProperties {
    /** Characters of the longest amount in a list. */
    '--amount-chars'?: number
  }
}
