import {
  BarChart3,
  ChartLine,
  Clock,
  Flag,
  type LucideIcon,
  TrendingUp,
  Trophy,
} from 'lucide-react'
import type { HistoryPart } from './historyParts.ts'

export const partIcons: Record<HistoryPart, LucideIcon> = {
  moment: Clock,
  race: ChartLine,
  totals: BarChart3,
  gains: TrendingUp,
  finals: Trophy,
  milestones: Flag,
}
