import { describe, expect, it } from 'vitest'
import { inspectAttachment } from './inspect.js'
import { accepted, bytes, gzip, harmless, inspect, nested, tar, text, windowsProgram, zip } from './test-archives.js'

const compoundFile = (patch: (file: Uint8Array) => void): Uint8Array => {
  const file = bytes('d0cf11e0a1b11ae1', 2048)
  file[1024 + 66] = 5
  patch(file)
  return file
}

describe('code is refused by what its bytes are (CASE-04)', () => {
  it.each([
    ['a Windows program', windowsProgram],
    ['no more than the mark of one', text('MZ')],
    ['a Linux program', bytes('7f454c4602010100', 64)],
    ['a Mach-O of 32 bits, big-endian', bytes('feedface', 64)],
    ['a Mach-O of 32 bits, little-endian', bytes('cefaedfe', 64)],
    ['a Mach-O of 64 bits, big-endian', bytes('feedfacf', 64)],
    ['a Mach-O of 64 bits, little-endian', bytes('cffaedfe', 64)],
    ['a Mach-O of several architectures', bytes('cafebabe00000002', 64)],
    ['the same, little-endian', bytes('bebafeca02000000', 64)],
    ['the same, with 64-bit offsets', bytes('cafebabf00000002', 64)],
    ['a Java class', bytes('cafebabe00000037', 64)],
    ['a Windows shortcut', bytes('4c0000000114020000000000c000000000000046', 100)],
    ['an installer, by its class', compoundFile((file) => file.set(bytes('84100c0000000000c000000000000046'), 1104))],
    ['a patch, by its class', compoundFile((file) => file.set(bytes('86100c0000000000c000000000000046'), 1104))],
    [
      'an installer, by the name of a table',
      compoundFile((file) => {
        file.set(bytes('40483f3f774571446a3b'), 1152)
        file.set([12, 0, 2], 1152 + 64)
      }),
    ],
  ])('CASE-04 refuses %s renamed to .pdf', async (_, content) => {
    expect(await inspect('report.pdf', content)).toEqual({
      verdict: 'refused',
      reason: 'executable',
      entry: 'report.pdf',
    })
  })

  it('CASE-04 accepts a Word document of the old kind, which shares its container with installers', async () => {
    const document = compoundFile((file) => file.set(bytes('0609020000000000c000000000000046'), 1104))
    expect(await inspect('letter.doc', document)).toEqual(accepted('application/x-ole-storage'))
  })

  it('CASE-04 finds an installer in an archive, where it can only be read once', async () => {
    const installer = compoundFile((file) => file.set(bytes('84100c0000000000c000000000000046'), 1104))
    expect(await inspect('a.zip', await zip({ 'letter.doc': installer }))).toEqual({
      verdict: 'refused',
      reason: 'executable',
      entry: 'a.zip/letter.doc',
    })
  })

  it.each([
    ['a.zip', () => zip({ 'run.pdf': windowsProgram }), 'a.zip/run.pdf'],
    ['a.zip', () => zip({ 'run.pdf': windowsProgram }, { level: 0 }), 'a.zip/run.pdf'],
    ['a.zip', () => zip({ 'run/': windowsProgram }, { directory: false }), 'a.zip/run/'],
    ['a.zip', () => nested({ 'run.pdf': windowsProgram }, 2), 'a.zip/1.zip/run.pdf'],
    ['a.pdf', () => nested({ 'run.pdf': windowsProgram }, 3), 'a.pdf/2.zip/1.zip/run.pdf'],
    ['a.tar', () => tar({ 'ok.txt': harmless, 'run.pdf': windowsProgram }), 'a.tar/run.pdf'],
    ['a.gz', () => gzip(windowsProgram), 'a.gz/a'],
    [
      'a.tgz',
      async () => gzip(await tar({ 'b.zip': await nested({ run: windowsProgram }, 2) })),
      'a.tgz/a.tar/b.zip/1.zip/run',
    ],
  ])('CASE-04 finds a program in %s (%#)', async (name, build, entry) => {
    expect(await inspect(name, await build())).toEqual({ verdict: 'refused', reason: 'executable', entry })
  })
})

describe('scripts are refused by extension (CASE-04)', () => {
  it.each(['go.bat', 'go.PS1', 'go.vbs ', 'go.js.', 'invoice.pdf.cmd', 'go.sh::$DATA'])(
    'CASE-04 refuses %s',
    async (name) => {
      expect(await inspect(name, harmless)).toMatchObject({ verdict: 'refused', reason: 'script' })
    },
  )

  it('CASE-04 refuses a script in a zip in a zip', async () => {
    expect(await inspect('a.zip', await nested({ 'deep/folder/go.vbs': harmless }, 2))).toEqual({
      verdict: 'refused',
      reason: 'script',
      entry: 'a.zip/1.zip/deep/folder/go.vbs',
    })
  })

  it('refuses a gzip whose header names a script, and one whose name is a script with .gz behind it', async () => {
    const named = await gzip(harmless)
    const withName = new Uint8Array([
      ...named.slice(0, 3),
      8,
      ...named.slice(4, 10),
      ...text('go.sh\0'),
      ...named.slice(10),
    ])
    expect(await inspect('a.gz', withName)).toEqual({ verdict: 'refused', reason: 'script', entry: 'a.gz/a' })
    expect(await inspect('go.sh.gz', named)).toEqual({ verdict: 'refused', reason: 'script', entry: 'go.sh.gz/go.sh' })
  })

  it('refuses a file that begins with the line that names its interpreter', async () => {
    expect(await inspect('readme', text('#! /bin/sh\nexit'))).toEqual({
      verdict: 'refused',
      reason: 'script',
      entry: 'readme',
    })
    expect(await inspect('readme', text('#!important\n'))).toEqual(accepted('text/plain'))
  })

  it('names the program when the extension is a program, whatever the bytes are', async () => {
    expect(await inspect('a.exe', harmless)).toEqual({ verdict: 'refused', reason: 'executable', entry: 'a.exe' })
  })
})

describe('what people send is accepted (CASE-04)', () => {
  it.each([
    ['report.pdf', () => text('%PDF-1.7\n'), 'application/pdf'],
    ['shot.png', () => bytes('89504e470d0a1a0a', 64), 'image/png'],
    ['shot.jpg', () => bytes('ffd8ffe0', 64), 'image/jpeg'],
    ['table.csv', () => text('a;b\n1;é\n'), 'text/plain'],
    ['empty.txt', () => new Uint8Array(), 'application/octet-stream'],
    ['notes.html', () => text('<script>1</script>'), 'text/plain'],
    ['data.bin', () => bytes('000102'), 'application/octet-stream'],
    [
      'a.zip',
      () => zip({ 'folder/': new Uint8Array(), 'folder/a.txt': harmless, 'b.txt': new Uint8Array() }),
      'application/zip',
    ],
    ['empty.zip', () => zip({}), 'application/zip'],
    ['a.tar', () => tar({ 'folder/a.txt': harmless, 'b.png': bytes('89504e470d0a1a0a', 2000) }), 'application/x-tar'],
    ['a.tar.gz', async () => gzip(await tar({ 'a.txt': harmless })), 'application/gzip'],
    [
      'letter.docx',
      () => zip({ '[Content_Types].xml': text('<?xml'), 'word/document.xml': text('<?xml') }),
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    ],
    [
      'sheet.xlsm',
      () => zip({ '[Content_Types].xml': text('<?xml'), 'xl/vbaProject.bin': bytes('d0cf11e0a1b11ae1', 512) }),
      'application/vnd.ms-excel.sheet.macroEnabled.12',
    ],
  ])('CASE-04 accepts %s', async (name, build, type) => {
    expect(await inspect(name, await build())).toEqual(accepted(type))
  })
})

describe('what is not the fault of the file', () => {
  it.each([
    ['the first bytes', 0],
    ['the directory of a zip', 1],
    ['a later read', 2],
    ['a later read', 4],
  ])('rejects with the failure of the store while it reads %s (%i)', async (_, allowed) => {
    const content = await zip({ 'a.txt': harmless, 'b.txt': harmless })
    const failure = new Error('The store is gone')
    let reads = 0
    const read = async (start: number, end: number) => {
      reads += 1
      if (reads > allowed) throw failure
      return content.slice(start, end)
    }
    await expect(inspectAttachment({ name: 'a.zip', size: content.length, read })).rejects.toBe(failure)
  })

  it('rejects when the store gives fewer bytes than it was asked for', async () => {
    const read = async () => new Uint8Array(1)
    await expect(inspectAttachment({ name: 'a.txt', size: 2, read })).rejects.toThrow('gave 1 bytes where 2')
  })

  it('rejects with the reason of a signal, before and during the inspection', async () => {
    const content = await nested({ 'a.txt': harmless }, 2)
    const stop = new AbortController()
    let reads = 0
    const read = async (start: number, end: number) => {
      reads += 1
      if (reads === 4) stop.abort('enough')
      return content.slice(start, end)
    }
    const file = { name: 'a.zip', size: content.length, read }
    await expect(inspectAttachment(file, { signal: stop.signal })).rejects.toBe('enough')
    await expect(inspectAttachment(file, { signal: AbortSignal.abort('never') })).rejects.toBe('never')
  })
})
