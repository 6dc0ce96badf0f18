import { inBoth } from '../words/in-both.js'

export const chatWords = inBoth({}, {})
