const officeTypes = [
  {
    folder: 'word/',
    document: 'vnd.openxmlformats-officedocument.wordprocessingml.document',
    macros: 'vnd.ms-word.document',
  },
  { folder: 'xl/', document: 'vnd.openxmlformats-officedocument.spreadsheetml.sheet', macros: 'vnd.ms-excel.sheet' },
  {
    folder: 'ppt/',
    document: 'vnd.openxmlformats-officedocument.presentationml.presentation',
    macros: 'vnd.ms-powerpoint.presentation',
  },
]

/** What a zip is, by the names in it: a document of Office, with or without macros, or any other zip. */
export function zipTypeOf(names: readonly string[]): string {
  const office = officeTypes.find(({ folder }) => names.some((name) => name.startsWith(folder)))
  if (!office || !names.includes('[Content_Types].xml')) return 'application/zip'
  const hasMacros = names.some((name) => name.endsWith('/vbaProject.bin'))
  return `application/${hasMacros ? `${office.macros}.macroEnabled.12` : office.document}`
}
