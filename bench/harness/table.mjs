const held = / (budget|aim)( met)?$| \/ (budget|aim)$/

/** Prints figures as a table of subjects and metrics, and below it how they stand to their budgets and aims. */
export function printTable(rows) {
  const figures = rows.filter(({ metric }) => !held.test(metric))
  const subjects = [...new Set(figures.map(({ subject }) => subject))]
  const metrics = [...new Set(figures.map(({ metric }) => metric))]
  const cellOf = (subject, metric) => show(figures.find((row) => row.subject === subject && row.metric === metric))
  // The longer side goes down the page.
  const lines =
    metrics.length > subjects.length
      ? [['', ...subjects], ...metrics.map((metric) => [metric, ...subjects.map((one) => cellOf(one, metric))])]
      : [['', ...metrics], ...subjects.map((subject) => [subject, ...metrics.map((one) => cellOf(subject, one))])]
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  for (const [head, ...cells] of lines) {
    console.log([head.padEnd(widths[0]), ...cells.map((cell, at) => cell.padStart(widths[at + 1]))].join('  '))
  }

  for (const subject of subjects) {
    const notes = figures.filter((row) => row.subject === subject && row.note !== undefined)
    if (notes.length > 0) console.log(`\n${subject}`)
    for (const { metric, note } of notes) console.log(`  ${metric}: ${note}`)
  }
  const verdicts = rows.filter(({ metric }) => / (budget|aim) met$/.test(metric))
  if (verdicts.length > 0) console.log()
  for (const row of verdicts) console.log(verdict(row, rows))
}

function show(row) {
  if (row === undefined) return '-'
  if (row.unit === 'pass') return row.value === 1 ? 'pass' : 'FAIL'
  const unit = row.unit === 'ratio' ? '' : ` ${row.unit}`
  return `${row.value.toLocaleString('en-US', { maximumFractionDigits: 3 })}${unit}`
}

function verdict({ subject, metric, value }, rows) {
  const [, figure, name] = /^(.*) (budget|aim) met$/.exec(metric)
  const of = (wanted) => rows.find((row) => row.subject === subject && row.metric === wanted)
  const by = Math.abs(of(`${figure} / ${name}`).value - 1)
  const side = of(`${figure} / ${name}`).value < 1 ? 'below' : 'above'
  const stand = `${show(of(figure))}, ${Math.round(by * 100)} % ${side} the ${name} of ${show(of(`${figure} ${name}`))}`
  return `${value === 1 ? 'met   ' : 'MISSED'}  ${subject}, ${figure}: ${stand}`
}
