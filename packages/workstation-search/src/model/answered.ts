/** A value of an answer: one of those that this version knows, or `'unknown'` where a newer service says something else. */
export type Answered<Value extends string> = Value | 'unknown'
