/**
 * Collects what a bench found, as `{ subject, metric, value, unit }`. A figure with a budget or an aim has three more rows for
 * each: the figure to hold it against, their ratio, and whether it is met.
 */
export function createRows() {
  const rows = []
  const add = (subject, metric, value, unit, note) => {
    const digits = unit === 'ratio' ? 3 : unit === 'ms' ? 1 : 0
    rows.push({ subject, metric, value: Number(value.toFixed(digits)), unit, ...(note !== undefined && { note }) })
  }

  const hold = (subject, metric, value, unit, name, limit, atMost) => {
    add(subject, `${metric} ${name}`, limit, unit)
    add(subject, `${metric} / ${name}`, value / limit, 'ratio')
    add(subject, `${metric} ${name} met`, (atMost ? value <= limit : value >= limit) ? 1 : 0, 'yes')
  }

  return {
    rows,
    add,
    /** A figure that may be at most (`atMost`, the default) or must be at least (`atMost: false`) its budget. */
    addHeld(subject, metric, value, unit, { budget, aim, atMost = true }) {
      add(subject, metric, value, unit)
      if (budget !== undefined) hold(subject, metric, value, unit, 'budget', budget, atMost)
      if (aim !== undefined) hold(subject, metric, value, unit, 'aim', aim, atMost)
    },
  }
}
