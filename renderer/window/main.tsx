import { startPage } from '../ui/startPage.tsx'

void startPage(<main />)
