import { type FieldsOfKind, isImage, type SearchKind } from '@waymark/workstation-search'
import {
  Building2,
  ChartColumn,
  CircleUserRound,
  File,
  FileImage,
  FileSpreadsheet,
  FileText,
  Handshake,
  LayoutDashboard,
  LifeBuoy,
  type LucideIcon,
  Presentation,
  Puzzle,
  UserRoundPlus,
} from 'lucide-react'

const icons: Readonly<Record<SearchKind | 'unknown', LucideIcon>> = {
  account: Building2,
  contact: CircleUserRound,
  lead: UserRoundPlus,
  opportunity: Handshake,
  case: LifeBuoy,
  file: File,
  report: ChartColumn,
  dashboard: LayoutDashboard,
  item: Puzzle,
  unknown: File,
}

const fileIcons: Readonly<Record<string, LucideIcon>> = {
  docx: FileText,
  pdf: FileText,
  ppt: Presentation,
  pptx: Presentation,
  xls: FileSpreadsheet,
  xlsx: FileSpreadsheet,
}

/** The sign of a kind. Its name stands beside it, or above. */
export function KindIcon({ kind, size = 16 }: { readonly kind: SearchKind | 'unknown'; readonly size?: number }) {
  const Icon = icons[kind]
  return <Icon size={size} aria-hidden style={{ flexShrink: 0 }} />
}

/** The sign of a file's type. Its type stands beside it. */
export function FileIcon({ file }: { readonly file: FieldsOfKind['file'] }) {
  const Icon = isImage(file) ? FileImage : (fileIcons[file.extension ?? ''] ?? File)
  return <Icon size={18} aria-hidden style={{ flexShrink: 0 }} />
}
