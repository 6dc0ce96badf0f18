import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMail } from './parse-mail.js'

const raw = (...lines: string[]) => Buffer.from(lines.join('\r\n'), 'latin1')
const head = ['From: Ben <ben@away.example>', 'To: anna@desk.example', 'Message-ID: <one@away.example>']
const textOf = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()

it('reads a plain mail as a whole', async () => {
  const mail = raw(
    'Return-Path: <ben@away.example>',
    'Received: by near.example',
    'Received: by far.example',
    ...head,
    'Cc: "Carla, C." <carla@desk.example>, group: dan@desk.example;',
    'Subject: =?utf-8?B?w4l0w6k=?= =?iso-8859-1?Q?_=E9t=E9?=',
    'References: <a@x>',
    ' <b@x>',
    'X-Note: =?utf-8?Q?gr=C3=BCn?= gr\xc3\xbcn',
    'Auto-Submitted: auto-replied',
    'Content-Type: text/plain; charset=iso-8859-1',
    '',
    'Gr\xfc\xdfe',
    '> quoted',
    '',
  )
  expect(await parseMail(mail)).toEqual({
    messageId: '<one@away.example>',
    from: 'ben@away.example',
    fromName: 'Ben',
    to: ['anna@desk.example', 'carla@desk.example', 'dan@desk.example'],
    shownTo: ['anna@desk.example', 'carla@desk.example', 'dan@desk.example'],
    subject: 'Été été',
    text: 'Grüße\n> quoted\n',
    headers: {
      'return-path': '<ben@away.example>',
      received: 'by near.example',
      from: 'Ben <ben@away.example>',
      to: 'anna@desk.example',
      'message-id': '<one@away.example>',
      cc: '"Carla, C." <carla@desk.example>, group: dan@desk.example;',
      subject: 'Été été',
      references: '<a@x> <b@x>',
      'x-note': '=?utf-8?Q?gr=C3=BCn?= grün',
      'auto-submitted': 'auto-replied',
      'content-type': 'text/plain; charset=iso-8859-1',
    },
    attachments: [],
  })
})

it('believes the envelope, not the mail', async () => {
  const envelope = { from: '', to: ['case+token@desk.example'] }
  const mail = await parseMail(raw('Return-Path: <ben@away.example>', ...head, '', 'x'), { envelope })
  expect([mail.to, mail.shownTo, mail.headers['return-path']]).toEqual([
    ['case+token@desk.example'],
    ['anna@desk.example'],
    '<>',
  ])
})

it('writes text for a mail that has only HTML, without scripts, styles and hidden markup', async () => {
  const html =
    '<html><style>p{}</style><p>Hello <b>Anna</b>,</p><p>see <a href="https://x.example/">this</a></p><script>bad()</script></html>'
  const mail = await parseMail(raw(...head, 'Content-Type: text/html; charset=utf-8', '', html))
  expect(mail.text).toBe('Hello Anna,\n\nsee this [https://x.example/]')
  expect(mail.html).toBe(html)
})

describe('without a usable Message-ID', () => {
  it.each([
    ['absent', []],
    ['empty', ['Message-ID: ']],
    ['with a space', ['Message-ID: <a b@x>']],
    ['endless', [`Message-ID: <${'x'.repeat(950)}@x>`]],
  ])('(%s) it is made of the bytes, the same for a repetition', async (_, lines) => {
    const mail = raw('From: ben@away.example', ...lines, '', 'x')
    const messageId = `<${createHash('sha256').update(mail).digest('hex')}@derived.invalid>`
    expect((await parseMail(mail)).messageId).toBe(messageId)
    expect((await parseMail(mail)).messageId).toBe(messageId)
  })
})

const multipart = (type: string, ...parts: string[][]) => [
  `Content-Type: ${type}; boundary=b`,
  '',
  ...parts.flatMap((part) => ['--b', ...part]),
  '--b--',
]

it('gives files, pictures of the HTML and forwarded mails as what they are, with safe names', async () => {
  const file = (header: string, body: string, disposition = 'attachment') => [
    `Content-Type: application/pdf`,
    `Content-Disposition: ${disposition}; ${header}`,
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(body).toString('base64'),
  ]
  const mail = raw(
    ...head,
    ...multipart(
      'multipart/mixed',
      ['Content-Type: text/plain', '', 'Text'],
      file(`filename*=utf-8''%C3%89cran%20%E2%82%AC.pdf`, 'one'),
      file('filename="=?utf-8?B?w4l0w6kucGRm?="', 'two'),
      file('filename="../../etc/passwd"', 'three'),
      file('filename="C:\\\\folder\\\\a\x07b.pdf"', 'four'),
      ['Content-Type: application/pdf', 'Content-Disposition: attachment', '', 'five'],
      ['Content-Type: message/rfc822', '', 'Subject: Inner', '', 'Inner text'],
      ['Content-Type: message/rfc822', 'Content-Disposition: inline', '', 'Subject: Shown', '', 'Shown text'],
    ),
  )
  const { text, attachments } = await parseMail(mail)
  expect(text.trim()).toBe('Text')
  expect(attachments.map(({ name, type, role, bytes }) => [name, type, role, textOf(bytes).trim()])).toEqual([
    ['Écran €.pdf', 'application/pdf', 'file', 'one'],
    ['Été.pdf', 'application/pdf', 'file', 'two'],
    ['passwd', 'application/pdf', 'file', 'three'],
    ['ab.pdf', 'application/pdf', 'file', 'four'],
    ['attachment-5', 'application/pdf', 'file', 'five'],
    ['message-6.eml', 'message/rfc822', 'message', 'Subject: Inner\r\n\r\nInner text'],
    ['message-7.eml', 'message/rfc822', 'message', 'Subject: Shown\r\n\r\nShown text'],
  ])
})

it('a name of any length and any letters is one that a database keeps', async () => {
  const long = `${'x'.repeat(199)}🙂${'y'.repeat(100_000)}`
  const encoded = `=?utf-8?B?${Buffer.from(long).toString('base64')}?=`
  const mail = raw(
    `From: "${encoded}" <ben@away.example>`,
    ...multipart('multipart/mixed', [
      `Content-Type: text/plain; name="${encoded}"`,
      'Content-Disposition: attachment',
      '',
      'x',
    ]),
  )
  const { from, fromName, attachments } = await parseMail(mail)
  const cut = `${'x'.repeat(199)}\ufffd`
  expect([from, fromName, attachments.map(({ name }) => name)]).toEqual(['ben@away.example', cut, [cut]])
  const broken = raw('From: =?utf-8?Q?Ben=0D=0ABcc?= <ben@away.example>', '', 'x')
  expect((await parseMail(broken)).fromName).toBe('BenBcc')
})

it('reads the text of a signed mail, and tells its signature from its files', async () => {
  const mail = raw(
    ...head,
    ...multipart(
      'multipart/signed; protocol="application/pgp-signature"; micalg=pgp-sha256',
      ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable', '', 'Gr=C3=BC=C3=9Fe'],
      ['Content-Type: application/pgp-signature; name=signature.asc', '', '-----BEGIN PGP SIGNATURE-----'],
    ),
  )
  const pkcs = raw(
    ...head,
    ...multipart(
      'multipart/signed; protocol="application/pkcs7-signature"',
      ['Content-Type: text/plain', '', 'Text'],
      [
        'Content-Type: application/x-pkcs7-signature; name=smime.p7s',
        'Content-Disposition: attachment; filename=smime.p7s',
        '',
        'x',
      ],
    ),
  )
  const [pgp, smime] = [await parseMail(mail), await parseMail(pkcs)]
  expect([pgp.text.trim(), pgp.attachments.map(({ name, role }) => [name, role])]).toEqual([
    'Grüße',
    [['signature.asc', 'signature']],
  ])
  expect([smime.text.trim(), smime.attachments.map(({ name, role }) => [name, role])]).toEqual([
    'Text',
    [['smime.p7s', 'signature']],
  ])
})

it('tells a picture that the HTML shows from a file', async () => {
  const mail = raw(
    ...head,
    ...multipart(
      'multipart/related',
      ['Content-Type: text/html', '', '<img src="cid:pic@x">'],
      ['Content-Type: image/png; name=pic.png', 'Content-ID: <pic@x>', 'Content-Transfer-Encoding: base64', '', 'AAAA'],
    ),
  )
  const { html, attachments } = await parseMail(mail)
  expect([html?.trim(), attachments.map(({ name, role }) => [name, role])]).toEqual([
    '<img src="cid:pic@x">',
    [['pic.png', 'inline']],
  ])
})

describe('writes text for a mail whose only words are HTML', () => {
  const html = ['Content-Type: text/html; charset=iso-8859-1', '', '<p>Gr\xfc\xdfe <b>Anna</b></p><style>p{}</style>']
  const blank = ['Content-Type: text/plain', '', ' ']
  const plain = ['Content-Type: text/plain', '', 'Plain']
  const file = ['Content-Type: application/pdf; name=a.pdf', 'Content-Disposition: attachment', '', 'x']
  const picture = ['Content-Type: image/png; name=pic.png', 'Content-ID: <pic@x>', '', 'x']
  const signature = ['Content-Type: application/pgp-signature; name=signature.asc', '', 'x']
  const within = (type: string, ...parts: string[][]) =>
    multipart(type, ...parts).map((line) => line.replace(/^(--|(.*boundary=))b/, '$1inner'))

  it.each([
    ['beside a file', multipart('multipart/mixed', html, file), 'Grüße Anna', ['file']],
    ['that is signed', multipart('multipart/signed', html, signature), 'Grüße Anna', ['signature']],
    ['with a picture that it shows', multipart('multipart/related', html, picture), 'Grüße Anna', ['inline']],
    ['beside nothing', multipart('multipart/alternative', html), 'Grüße Anna', []],
    ['as the alternative of a blank', multipart('multipart/alternative', blank, html), 'Grüße Anna', []],
    [
      'in the alternatives of a mail with a file',
      multipart('multipart/mixed', within('multipart/alternative', html), file),
      'Grüße Anna',
      ['file'],
    ],
    ['but not where it says the same in text', multipart('multipart/alternative', plain, html), 'Plain', []],
  ])('%s', async (_, lines, text, roles) => {
    const mail = await parseMail(raw(...head, ...lines))
    expect([mail.text.trim(), mail.attachments.map(({ role }) => role)]).toEqual([text, roles])
    expect(mail.html).toContain('<p>Grüße <b>Anna</b></p>')
  })
})

it.each([
  ['windows-1252', '\x80 \x96', '€ –'],
  ['iso-8859-15', '\xa4', '€'],
  ['koi8-r', '\xf0\xd2\xc9\xd7\xc5\xd4', 'Привет'],
  ['shift_jis', '\x93\xfa\x96{', '日本'],
  ['gb18030', '\xc4\xe3\xba\xc3', '你好'],
  ['iso-2022-jp', '\x1b$BF|K\\\x1b(B', '日本'],
  ['utf-8', '\xf0\x9f\x99\x82 \xff', '🙂 \ufffd'],
  ['of-our-own-making', 'plain', 'plain'],
])('reads text in %s', async (charset, body, text) => {
  const mail = await parseMail(
    raw(...head, `Content-Type: text/plain; charset=${charset}`, 'Content-Transfer-Encoding: 8bit', '', body),
  )
  expect(mail.text.trim()).toBe(text)
})

it('texts and names have nothing that a database cannot keep', async () => {
  const lines = [
    'Subject: a\0b',
    'X-A: c\0d',
    'Content-Type: text/plain; charset=utf-16le',
    'Content-Transfer-Encoding: base64',
    '',
  ]
  const body = Buffer.from([0x61, 0, 0, 0, 0x3d, 0xd8, 0x62, 0]).toString('base64')
  const { subject, headers, text } = await parseMail(raw(...head, ...lines, body))
  expect([subject, headers['x-a'], text.trimEnd()]).toEqual(['ab', 'cd', 'a\ufffdb'])
})

describe('limits', () => {
  const tooLarge = { code: 'payload_too_large' }
  async function* endless(chunk: string) {
    for (;;) yield Buffer.from(chunk)
  }
  const nested = (depth: number) => {
    const open = Array.from({ length: depth }, (_, at) => [
      `Content-Type: multipart/mixed; boundary=b${at}`,
      '',
      `--b${at}`,
    ])
    return raw(...head, ...open.flat(), 'Content-Type: text/plain', '', 'deep')
  }

  it('ends a mail that is too large, also one without end', async () => {
    const limits = { size: 100_000 }
    await expect(parseMail(endless('x'.repeat(1_000)), { limits: { ...limits, headers: 1e9 } })).rejects.toMatchObject(
      tooLarge,
    )
    const body = raw(...head, '', 'x'.repeat(99_000))
    expect((await parseMail(body, { limits })).text).toHaveLength(99_000)
    await expect(parseMail(Buffer.concat([body, body]), { limits })).rejects.toMatchObject({
      ...tooLarge,
      facts: { maximum: 100_000 },
    })
  })

  it('ends a mail of too many parts, side by side or within each other', async () => {
    const parts = Array.from({ length: 300 }, () => ['Content-Type: text/plain', '', 'x'])
    await expect(parseMail(raw(...head, ...multipart('multipart/mixed', ...parts)))).rejects.toMatchObject(tooLarge)
    await expect(parseMail(nested(300))).rejects.toMatchObject(tooLarge)
    expect((await parseMail(nested(150))).text.trim()).toBe('deep')
  })

  it('ends a mail whose headers are too long', async () => {
    await expect(parseMail(raw(...head, `X-A: ${'x'.repeat(300_000)}`, '', 'x'))).rejects.toMatchObject({
      ...tooLarge,
      message: 'the mail has more than 200 parts, or headers of over 262144 bytes',
    })
  })

  it('gives no text for HTML that nests without end, and comes to an end', async () => {
    const mail = await parseMail(raw(...head, 'Content-Type: text/html', '', '<b>'.repeat(200_000), 'x'))
    expect(mail.html).toHaveLength(600_002)
    expect(mail.text).toBe('')
  })

  it.each([
    ['nests without end', '<b>'.repeat(200_000)],
    ['is endless', `<p>${'x'.repeat(2_000_000)}</p>`],
  ])('gives no text for HTML beside a file that %s', async (_, html) => {
    const file = ['Content-Type: application/pdf; name=a.pdf', '', 'x']
    const mail = await parseMail(
      raw(...head, ...multipart('multipart/mixed', ['Content-Type: text/html', '', html], file)),
    )
    expect([mail.text, mail.html?.length, mail.attachments.length]).toEqual(['', html.length, 1])
  })
})

it('a stream that breaks rejects with its error', async () => {
  async function* breaking() {
    yield raw(...head, '', 'Half')
    throw new Error('the connection broke')
  }
  await expect(parseMail(breaking())).rejects.toThrow('the connection broke')
})

it('an empty mail is a mail', async () => {
  const { from, to, subject, text, attachments } = await parseMail(new Uint8Array())
  expect([from, to, subject, text, attachments]).toEqual(['', [], '', '', []])
})

it('whatever comes, it is a mail or a refusal, the same in one piece or in many', async () => {
  const line = fc.oneof(
    fc.constantFrom(
      '',
      '--b',
      '--b--',
      'Content-Type: multipart/mixed; boundary=b',
      'Content-Type: text/html',
      'From: <a@x>, b',
    ),
    fc.constantFrom(
      'Content-Transfer-Encoding: base64',
      'Content-Type: message/rfc822',
      'Message-ID: <a@x>',
      'To: a: b@x;',
    ),
    fc.string({ unit: 'binary' }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 30 }), fc.integer({ min: 1, max: 50 }), async (lines, size) => {
      const mail = Buffer.from(lines.join('\r\n'))
      async function* pieces() {
        for (let at = 0; at < mail.length; at += size) yield mail.subarray(at, at + size)
      }
      const whole = await parseMail(mail)
      expect(await parseMail(pieces())).toEqual(whole)
      expect(whole.messageId).toMatch(/^<[\x21-\x7e]+>$/)
    }),
    { numRuns: 200 },
  )
})
