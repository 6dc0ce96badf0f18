import { inBoth } from '../words/in-both.js'

export const threadWords = inBoth({}, {})
