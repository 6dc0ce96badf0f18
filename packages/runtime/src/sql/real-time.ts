// Leases, heartbeats and limits keep real time whatever clock the domain goes by: they guard against processes and connections.

/** Does something again and again, without keeping the process alive. Gives the way to end it. */
export function repeatEvery(milliseconds: number, work: () => void): () => void {
  const timer = setInterval(work, milliseconds).unref()
  return () => clearInterval(timer)
}

/** Something that happens unless it is put off. */
export interface Deadline {
  /** Begins its time anew. */
  putOff(): void
  stop(): void
}

/** Does something when so much time has passed. */
export function setDeadline(milliseconds: number, work: () => void): Deadline {
  const timer = setTimeout(work, milliseconds)
  return { putOff: () => void timer.refresh(), stop: () => clearTimeout(timer) }
}
