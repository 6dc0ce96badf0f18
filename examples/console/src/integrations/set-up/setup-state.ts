import { gapsOf, type Segment, type Setup } from '@waymark/workstation-search'

/** How a set-up stands: `draft` lacks something; `ready` lacks nothing but is off and for nobody yet; `off` is for somebody, but off. */
export type SetupState = 'draft' | 'ready' | 'on' | 'off'

const isForSomebody = ({ isForAll, audiences, users }: Segment) => isForAll || audiences.length + users.length > 0

/** How a set-up stands. */
export function setupStateOf(setup: Setup): SetupState {
  if (gapsOf(setup).length > 0) return 'draft'
  if (setup.isEnabled) return 'on'
  return isForSomebody(setup.segment) ? 'off' : 'ready'
}

/** Whom a segment is for, in brief. */
export type Reach = 'nobody' | 'all' | 'some'

/** Whom a segment is for. */
export function reachOf(segment: Segment): Reach {
  if (segment.isForAll) return 'all'
  return isForSomebody(segment) ? 'some' : 'nobody'
}
