import './windowWords.ts'
import { startPage } from '../ui/startPage.tsx'
import { Window } from './Window.tsx'

void startPage(<Window />)
