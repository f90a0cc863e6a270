import { startPage } from '../ui/startPage.tsx'
import { Popover } from './Popover.tsx'

void startPage(<Popover />)
