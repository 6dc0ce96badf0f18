import type { Maker } from './maker.js'
import * as words from './words.js'

const kinds: readonly (readonly [extension: string, type: string])[] = [
  ['pdf', 'PDF'],
  ['docx', 'WORD_X'],
  ['xlsx', 'EXCEL_X'],
  ['png', 'PNG'],
]

const content = Buffer.from('A file of the demo company.\n').toString('base64')

function putFile({ put, draw, owners, world }: Maker, place: string): void {
  const owner = draw.of(owners)
  const [extension, FileType] = draw.of(kinds)
  const Title = `${draw.of(words.fileNames)} ${draw.number(2023, 2026)}`
  const age = draw.number(1, 600)
  const parts = { Title, FileType, FileExtension: extension, ContentSize: 28 }
  const document = put('ContentDocument', { ...parts, PublishStatus: 'P', IsArchived: false }, owner, age)
  const version = { ...parts, ContentDocumentId: document, IsLatest: true, VersionNumber: '1', VersionData: content }
  const id = put('ContentVersion', { ...version, PathOnClient: `${Title}.${extension}` }, owner, age)
  world.store.put('ContentDocument', { ...world.store.get(document), LatestPublishedVersionId: id })
  const link = { ContentDocumentId: document, ShareType: 'V', Visibility: 'AllUsers' }
  put('ContentDocumentLink', { ...link, LinkedEntityId: owner, ShareType: 'I' }, '', age)
  put('ContentDocumentLink', { ...link, LinkedEntityId: place }, '', age)
}

/** Files on accounts, folders, reports and dashboards: about so many records. */
export function generateShelf(maker: Maker, places: readonly string[], records: number): void {
  const { put, draw, owners } = maker
  const [first = ''] = owners
  const folders = [
    ['Sales Reports', 'Public', 'Report'],
    ['Support Reports', 'Public', 'Report'],
    ['Board Reports', 'Hidden', 'Report'],
    ['Sales Dashboards', 'Public', 'Dashboard'],
  ].map(([Name = '', AccessType = '', Type = '']) => [
    put('Folder', { Name, AccessType, Type, DeveloperName: Name.replace(' ', '_') }, '', 700),
    Type,
  ])
  const ofType = (type: string) => folders.filter(([, one]) => one === type).map(([id]) => id as string)
  for (let at = 0; at < Math.max(8, records * 0.1); at++) {
    const name = words.reportNames[at % words.reportNames.length] as string
    const Name = at < words.reportNames.length ? name : `${name} ${Math.floor(at / words.reportNames.length) + 1}`
    const place = at % 9 === 8 ? draw.of(owners) : draw.of(ofType('Report'))
    put('Report', { Name, OwnerId: place, DeveloperName: Name.replace(/\W+/g, '_'), Format: 'Tabular' }, first, 300)
  }
  for (let at = 0; at < Math.max(3, records * 0.02); at++) {
    const Title = `${draw.of(['Sales', 'Support', 'Executive'])} Overview ${at + 1}`
    put(
      'Dashboard',
      { Title, FolderId: draw.of(ofType('Dashboard')), DeveloperName: Title.replace(/\W+/g, '_') },
      '',
      300,
    )
  }
  for (let left = records * 0.85; left >= 4; left -= 4) putFile(maker, draw.of(places))
}
