/** A connection that can be broken on purpose. */
export interface Line {
  /** Breaks it at once. */
  reset(): void
  /** Says that the body of the answer will break off, and the line with it. */
  breakOff(): void
  /** How it was broken, if it was. */
  readonly broken: 'reset' | 'cut_off' | undefined
}

/** Who holds the other end of the line. */
export interface Caller {
  /** The address of the socket. */
  readonly remoteAddress: string | undefined
  /** Absent where there is no connection. */
  readonly line?: Line
}
