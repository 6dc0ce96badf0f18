import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CaseReference } from '@waymark/cases'

/** The number of a case, which leads there. */
export function CaseLink({ of: { id, number } }: { readonly of: CaseReference }) {
  return (
    <Anchor inherit renderRoot={(props) => <Link to="/cases/$caseId" params={{ caseId: id }} {...props} />}>
      {number}
    </Anchor>
  )
}
