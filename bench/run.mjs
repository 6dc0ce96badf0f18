import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { printTable } from './harness/table.mjs'

const here = new URL('./', import.meta.url)
const names = readdirSync(new URL('benches', here)).map((file) => file.replace(/\.mjs$/, ''))
const [name] = process.argv.slice(2)

if (names.includes(name)) await bench(name)
else {
  console.log(`npm run bench -- NAME\n`)
  for (const one of names) console.log(`  ${one.padEnd(12)}${aboutOf(one)}`)
  if (name !== undefined) process.exitCode = 1
}

/** The first line of a bench says what it measures; read as text, since the peers may not be installed yet. */
function aboutOf(one) {
  return (linesOf(one)[0] ?? '').replace(/^\/\/ /, '')
}

/** The second line may name the packages to build, with all that they need: `// builds @waymark/salesforce, @waymark/emulators`. */
function packagesOf(one) {
  const [, named = '@waymark/cases'] = /^\/\/ builds (.+)$/.exec(linesOf(one)[1] ?? '') ?? []
  return named.split(', ')
}

function linesOf(one) {
  return readFileSync(new URL(`benches/${one}.mjs`, here), 'utf8').split('\n')
}

async function bench(one) {
  installPeers()
  run(
    'the packages do not build',
    [
      'run',
      'build',
      '--silent',
      '--',
      ...packagesOf(one).map((name) => `--filter=${name}...`),
      '--output-logs=errors-only',
    ],
    new URL('../', here),
  )
  console.log(`${one}: ${aboutOf(one)}\n`)
  const started = performance.now()
  const { rows } = await (await import(`./benches/${one}.mjs`)).default()
  printTable(rows)
  console.log(`\nNode ${process.versions.node}, ${Math.round((performance.now() - started) / 1_000)} s`)
  mkdirSync(new URL('results', here), { recursive: true })
  const result = { name: one, node: process.versions.node, peers: readJson('package.json').dependencies, rows }
  writeFileSync(new URL(`results/${one}.json`, here), `${JSON.stringify(result, undefined, 2)}\n`)
  console.log(`bench/results/${one}.json is written`)
  // Sockets that a peer keeps open must not keep the bench alive.
  process.exit()
}

function installPeers() {
  const installed = (peer) => {
    const path = `node_modules/${peer}/package.json`
    return existsSync(new URL(path, here)) ? readJson(path).version : undefined
  }
  const missing = Object.entries(readJson('package.json').dependencies).filter(([peer, at]) => installed(peer) !== at)
  if (missing.length === 0) return
  console.log(`installing the peers (${missing.map(([peer]) => peer).join(', ')})`)
  run('the peers could not be installed', ['ci', '--no-audit', '--no-fund', '--silent'], here)
}

/** Runs npm, and shows what it said only when it failed. */
function run(failure, parameters, folder) {
  const shell = process.platform === 'win32'
  const { status, stdout, stderr } = spawnSync('npm', parameters, {
    cwd: fileURLToPath(folder),
    encoding: 'utf8',
    shell,
  })
  if (status === 0) return
  console.error(`${stdout}${stderr}\n${failure}`)
  process.exit(1)
}

function readJson(path) {
  return JSON.parse(readFileSync(new URL(path, here), 'utf8'))
}
