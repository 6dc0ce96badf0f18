import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Builds the console as `npm run demo` does, before the first test. */
export default function buildConsole(): void {
  const top = fileURLToPath(new URL('../../', import.meta.url))
  execFileSync('npm', ['run', 'build', '--workspace', 'examples/console', '--silent'], {
    cwd: top,
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production' },
  })
}
