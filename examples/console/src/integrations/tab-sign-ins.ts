import { keptSignIns } from './kept-sign-in.js'

/** What this tab keeps of sign-ins. */
export const tabSignIns = keptSignIns(window.sessionStorage)
