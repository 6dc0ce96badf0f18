/** The largest attachment, in bytes: 20 MB read as 20 × 1024 × 1024 [ours]. One byte more is `attachment_too_large`. */
export const maximumAttachmentBytes = 20_971_520

/** The longest name that {@link safeFileName} gives, in code points and in bytes of UTF-8 (what most file systems hold). */
export const maximumFileNameCharacters = 150
export const maximumFileNameBytes = 255

/**
 * What a system runs when the file is opened, by extension [ours]. `.mjs`, `.cjs` and `.ts` are absent: no system runs them on
 * opening. `.js` is present: Windows Script Host does. Office files with macros are absent: Office blocks the macros of a
 * downloaded file by itself, and the people of a support centre need the file. `.html` and `.svg` are absent: a download never
 * runs in the portal's origin.
 */
const extensionsByReason = {
  executable: [
    // Windows programs, libraries, drivers, installers and packages
    ...['exe', 'com', 'scr', 'pif', 'cpl', 'dll', 'sys', 'drv', 'ocx', 'xll', 'msi', 'msp', 'mst'],
    ...['msix', 'msixbundle', 'appx', 'appxbundle', 'appinstaller', 'application', 'gadget', 'xbap'],
    // Java, Android, Linux and macOS packages and programs
    ...['jar', 'class', 'jnlp', 'apk', 'dex', 'so', 'dylib', 'appimage', 'deb', 'rpm', 'pkg', 'mpkg'],
  ],
  script: [
    // Windows shells and Windows Script Host
    ...['bat', 'cmd', 'btm', 'ps1', 'ps1xml', 'ps2', 'psc1', 'psc2', 'psd1', 'psm1', 'msh', 'msh1', 'msh2', 'mshxml'],
    ...['vb', 'vbs', 'vbe', 'js', 'jse', 'ws', 'wsf', 'wsc', 'wsh', 'sct', 'hta'],
    // Windows files that start something when they are opened
    ...['lnk', 'url', 'scf', 'reg', 'inf', 'msc', 'job', 'chm', 'hlp', 'settingcontent-ms', 'library-ms', 'search-ms'],
    // Unix shells, macOS and desktop launchers
    ...['sh', 'bash', 'zsh', 'csh', 'tcsh', 'ksh', 'fish', 'command', 'tool', 'run', 'desktop', 'terminal'],
    ...['scpt', 'scptd', 'applescript', 'workflow', 'action'],
    // languages whose installer ties opening a file to running it
    ...['py', 'pyw', 'pyc', 'pyo', 'pyz', 'pyzw', 'pl', 'rb', 'php', 'phar', 'tcl', 'ahk', 'au3'],
  ],
} as const

/** Why an extension is refused: it names a program, or a script. */
export type ExtensionReason = keyof typeof extensionsByReason

/** Every refused extension, lower case without its dot, with the reason. */
export const refusedExtensions: ReadonlyMap<string, ExtensionReason> = new Map(
  (Object.keys(extensionsByReason) as ExtensionReason[]).flatMap((reason) =>
    extensionsByReason[reason].map((extension): [string, ExtensionReason] => [extension, reason]),
  ),
)

// Control and format characters (bidi overrides, zero width, tags), lone surrogates, line separators, and letters drawn as nothing.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u115F\u1160\u2800\u3164\uFFA0]/gu
const streamSuffix = /:[^:]*:\$DATA$/i
const reservedName = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i

/** Whether a name carries a path: a separator of any system, a drive, or a step up. Such an upload is refused, not repaired. */
export function hasPath(name: string): boolean {
  const visible = name.replace(invisible, '')
  return /[/\\]/.test(visible) || /^[a-z]:/i.test(visible) || /^\s*\.{1,2}\s*$/.test(visible)
}

/**
 * The refused extension that a system would see in a name, lower case without its dot, or `undefined`. It looks through
 * directories, upper case, invisible characters, trailing dots and spaces, and the stream suffixes of NTFS (`a.exe::$DATA`).
 */
export function refusedExtension(name: string): string | undefined {
  for (const part of lastSegment(visibleText(name)).split(':')) {
    const extension = extensionOf(part.replace(/[. ]+$/, '')).toLowerCase()
    if (refusedExtensions.has(extension)) return extension
  }
  return undefined
}

/**
 * A name that is safe on every system and in a header: no directory, no invisible or forbidden character, no leading dot, no
 * device name of Windows, NFC, within both maximums, never empty. The extension stays. Applying it twice changes nothing.
 */
export function safeFileName(name: string): string {
  const visible = lastSegment(visibleText(name).replace(streamSuffix, ''))
  const allowed = tidy(visible.replace(/[<>:"|?*]/g, '_'))
  const named = reservedName.test((allowed.split('.', 1)[0] ?? '').trim()) ? `_${allowed}` : allowed
  const short = shorten(named)
  // Cutting a long extension short can uncover one that the full name did not have.
  const uncovered = refusedExtension(short) !== undefined && refusedExtension(name) === undefined
  return (uncovered ? short.replace(/\.(?=[^.]*$)/, '_') : short) || 'file'
}

function visibleText(name: string): string {
  return name
    .replace(invisible, '')
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
}

function lastSegment(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
}

function tidy(name: string): string {
  return name.replace(/^[. ]+/, '').replace(/[. ]+$/, '')
}

function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.')
  return dot < 0 ? '' : name.slice(dot + 1)
}

function shorten(name: string): string {
  if (fits(name)) return name
  const extension = extensionOf(name)
  const kept = extension.length <= 20 && fits(`.${extension}`) && extension !== '' ? `.${extension}` : ''
  const stem = [...name.slice(0, name.length - kept.length)]
  const room = maximumFileNameBytes - byteLength(kept)
  let bytes = 0
  let end = 0
  while (end < Math.min(stem.length, maximumFileNameCharacters - [...kept].length)) {
    bytes += byteLength(stem[end] ?? '')
    if (bytes > room) break
    end += 1
  }
  return `${tidy(stem.slice(0, end).join(''))}${kept}`
}

function fits(name: string): boolean {
  return [...name].length <= maximumFileNameCharacters && byteLength(name) <= maximumFileNameBytes
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}
