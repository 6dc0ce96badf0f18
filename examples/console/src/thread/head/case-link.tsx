import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CaseReference } from '@waymark/cases'

/** The way to another case. */
export function CaseLink({ to }: { readonly to: CaseReference }) {
  return (
    <Anchor size="sm" renderRoot={(props) => <Link to="/cases/$caseId" params={{ caseId: to.id }} {...props} />}>
      {to.number}
    </Anchor>
  )
}
