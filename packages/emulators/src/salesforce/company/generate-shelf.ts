import type { Maker } from './maker.js'
import * as words from './words.js'

/** Each kind with the usual size of its files, in bytes. */
const kinds: readonly (readonly [extension: string, type: string, size: number])[] = [
  ['pdf', 'PDF', 400_000],
  ['docx', 'WORD_X', 90_000],
  ['xlsx', 'EXCEL_X', 60_000],
  ['pptx', 'POWER_POINT_X', 2_500_000],
  ['png', 'PNG', 700_000],
  ['jpg', 'JPG', 1_200_000],
  ['xls', 'EXCEL', 80_000],
  ['ppt', 'POWER_POINT', 1_800_000],
]

// Reading a file repeats its bytes up to its size, so that a company does not keep what nobody reads.
const content = Buffer.from('A file of the demo company.\n').toString('base64')

function putFile({ put, draw, owners, world }: Maker, place: string, at: number): void {
  const owner = draw.of(owners)
  const [extension, FileType, size] = draw.of(kinds)
  const ContentSize = Math.floor((size * draw.number(20, 600)) / 100)
  const Title = `${draw.inTurn(words.fileNames, at)} ${draw.number(2023, 2026)}`
  const age = draw.number(1, 600)
  const parts = { Title, FileType, FileExtension: extension, ContentSize }
  const document = put('ContentDocument', { ...parts, PublishStatus: 'P', IsArchived: false }, owner, age)
  const version = { ...parts, ContentDocumentId: document, IsLatest: true, VersionNumber: '1', VersionData: content }
  const id = put('ContentVersion', { ...version, PathOnClient: `${Title}.${extension}` }, owner, age)
  world.store.put('ContentDocument', { ...world.store.get(document), LatestPublishedVersionId: id })
  const link = { ContentDocumentId: document, ShareType: 'V', Visibility: 'AllUsers' }
  put('ContentDocumentLink', { ...link, LinkedEntityId: owner, ShareType: 'I' }, '', age)
  put('ContentDocumentLink', { ...link, LinkedEntityId: place }, '', age)
}

/** Each folder with its access and kind, and whom it is shared with by their titles. */
const folderNames: readonly (readonly [name: string, access: string, kind: string, titles: readonly string[]])[] = [
  ['Sales Reports', 'Public', 'Report', []],
  ['Support Reports', 'Public', 'Report', []],
  ['Board Reports', 'Hidden', 'Report', ['Chief Executive']],
  ['Sales Dashboards', 'Public', 'Dashboard', []],
  ['Executive Dashboards', 'Hidden', 'Dashboard', ['Chief Executive', 'Head of Sales']],
]

function shareWith({ world }: Maker, id: string, titles: readonly string[]): void {
  const users = [...world.store.rowsOf('User')].filter(({ Title }) => titles.includes(String(Title)))
  if (users.length > 0) world.shares.set(id, new Map(users.map(({ Id }) => [String(Id), 'Read'])))
}

const byTurns = (list: readonly string[], at: number) => list[at % list.length] as string

/** Files on accounts, folders, reports and dashboards: about so many records. */
export function generateShelf(maker: Maker, places: readonly string[], records: number): void {
  const { put, draw, owners } = maker
  const [first = ''] = owners
  const folders = folderNames.map(([Name, AccessType, Type, titles]) => {
    const id = put('Folder', { Name, AccessType, Type, DeveloperName: Name.replace(' ', '_') }, '', 700)
    shareWith(maker, id, titles)
    return [id, Type]
  })
  const ofType = (type: string) => folders.filter(([, one]) => one === type).map(([id]) => id as string)
  for (let at = 0; at < Math.max(8, records * 0.1); at++) {
    const name = words.reportNames[at % words.reportNames.length] as string
    const Name = at < words.reportNames.length ? name : `${name} ${Math.floor(at / words.reportNames.length) + 1}`
    const place = at % 9 === 8 ? draw.of(owners) : byTurns(ofType('Report'), at)
    put('Report', { Name, OwnerId: place, DeveloperName: Name.replace(/\W+/g, '_'), Format: 'Tabular' }, first, 300)
  }
  for (let at = 0; at < Math.max(4, records * 0.02); at++) {
    const name = draw.inTurn(words.dashboardNames, at)
    const Title = at < words.dashboardNames.length ? name : `${name} ${at + 1}`
    const place = { FolderId: byTurns(ofType('Dashboard'), at) }
    put('Dashboard', { Title, ...place, DeveloperName: Title.replace(/\W+/g, '_') }, '', 300)
  }
  const files = Math.max(3, Math.floor((records * 0.85) / 4))
  for (let at = 0; at < files; at++) putFile(maker, draw.of(places), at)
}
