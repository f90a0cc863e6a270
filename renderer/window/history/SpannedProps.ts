import type { ReactNode } from 'react'
import type { Span } from '../../../contract/history/values.ts'

/** A part of the history that is about a span. */
export interface SpannedProps {
  span: Span
  /** Where the span is chosen. */
  children: ReactNode
}
