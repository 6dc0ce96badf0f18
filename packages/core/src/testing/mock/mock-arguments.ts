/** What the command line asks for. */
export interface MockArguments {
  readonly port: number
  readonly host: string
  readonly seed: string
  /** The path of a file of fault rules. */
  readonly faults: string | undefined
}

/** How the command is used. */
export function mockUsage(name: string): string {
  return [
    `npx ${name} mock [--port 4020] [--host 127.0.0.1] [--seed waymark] [--faults faults.json]`,
    '',
    '  --port    where to listen; 0 takes a free port (default: 4020)',
    '  --host    the address to listen on (default: 127.0.0.1)',
    '  --seed    the same seed makes the same ids (default: waymark)',
    '  --faults  a JSON file: a list of fault rules, such as [{ "every": 3, "do": { "status": 503 } }]',
  ].join('\n')
}

/**
 * Reads a command line.
 *
 * @throws TypeError that names the fault and the way out.
 */
export async function readMockArguments(argv: readonly string[]): Promise<MockArguments | 'help'> {
  // Loaded here, because everything else of this door runs in browsers too.
  const { parseArgs } = await import('node:util')
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '4020' },
      host: { type: 'string', default: '127.0.0.1' },
      seed: { type: 'string', default: 'waymark' },
      faults: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  if (values.help) return 'help'
  if (positionals.join(' ') !== 'mock') {
    const asked = positionals.length === 0 ? 'a command is missing' : `there is no command ${positionals.join(' ')}`
    throw new TypeError(`${asked}: use mock, or --help`)
  }
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN
  if (!(port <= 65_535)) throw new TypeError(`--port must be a number from 0 to 65535, not ${values.port}`)
  return { port, host: values.host, seed: values.seed, faults: values.faults }
}
