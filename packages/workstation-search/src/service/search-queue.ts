/** Values that are told by some, and read by one, in the order in which they came. */
export interface Queue<Value> {
  put(value: Value): void
  /** What was put is still read; then it is over. */
  end(): void
  readonly values: AsyncIterableIterator<Value, void, undefined>
}

/** Makes a queue. `onLeft` is called once when the reader goes away before the end; whoever waits is then told at once that it is over. */
export function createQueue<Value>(onLeft: () => void): Queue<Value> {
  const kept: Value[] = []
  let waiting: ((result: IteratorResult<Value, void>) => void)[] = []
  let isOver = false

  function end(): void {
    isOver = true
    for (const tell of waiting) tell({ done: true, value: undefined })
    waiting = []
  }
  const values: AsyncIterableIterator<Value, void, undefined> = {
    [Symbol.asyncIterator]: () => values,
    next() {
      const value = kept.shift()
      if (value !== undefined) return Promise.resolve({ done: false, value })
      if (isOver) return Promise.resolve({ done: true, value: undefined })
      return new Promise((resolve) => waiting.push(resolve))
    },
    return() {
      kept.length = 0
      if (!isOver) onLeft()
      end()
      return Promise.resolve({ done: true, value: undefined })
    },
  }
  return {
    values,
    end,
    put(value) {
      if (isOver) return
      const tell = waiting.shift()
      if (tell) tell({ done: false, value })
      else kept.push(value)
    },
  }
}
