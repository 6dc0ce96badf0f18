import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyVault } from '@waymark/runtime/vault'
import { afterAll, expect, it } from 'vitest'
import { sealedFile } from './sealed-file.js'

const folder = mkdtempSync(join(tmpdir(), 'waymark-sealed-'))
afterAll(() => rmSync(folder, { recursive: true }))
const vault = keyVault({ keys: [{ id: 'k1', key: Buffer.alloc(32, 7) }] })

it('keeps what was written last, sealed, and nothing beside it', async () => {
  const path = join(folder, 'new', 'org.sealed')
  const file = sealedFile(path, vault, 'an org')
  expect(await file.read()).toBeUndefined()
  await Promise.all([file.write('canary one'), file.write('canary two')])
  expect(await sealedFile(path, vault, 'an org').read()).toBe('canary two')
  expect(readdirSync(join(folder, 'new'))).toEqual(['org.sealed'])
  expect(readFileSync(path, 'utf8')).not.toContain('canary')
})

it('cannot be read under other keys, as something else, or when it was changed', async () => {
  const path = join(folder, 'org.sealed')
  await sealedFile(path, vault, 'an org').write('an org')
  const otherKeys = keyVault({ keys: [{ id: 'k1', key: Buffer.alloc(32, 8) }] })
  await expect(sealedFile(path, otherKeys, 'an org').read()).rejects.toThrow()
  await expect(sealedFile(path, vault, 'a mail').read()).rejects.toThrow()
  writeFileSync(path, `${readFileSync(path, 'utf8').slice(0, -4)}AAAA`)
  await expect(sealedFile(path, vault, 'an org').read()).rejects.toThrow()
})
