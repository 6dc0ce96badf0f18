import type { LiveSearchState } from '../client/live-search-state.js'
import type { RecentRecord } from '../model/recent.js'
import type { Frame } from './frame.js'
import { type Choices, groupsOfRecent, groupsOfSearch } from './list-groups.js'
import type { ListView } from './list-view.js'
import { make, setAttributes } from './nodes.js'
import { makeNotices, makeTips } from './notice-nodes.js'
import { type NoticeAction, noticesOf } from './notices.js'
import type { OptionStyle } from './options.js'
import type { Settings } from './read-settings.js'
import { announce, countResults, emptyText } from './tell-state.js'

/** What the panel's buttons and lines do. */
export interface PanelActions extends Choices {
  readonly act: (action: NoticeAction) => void
  readonly type: (typed: string) => void
}

/** Draws all that lies under the box, and what is read aloud. */
export function createPanel(frame: Frame, list: ListView, settings: Settings, actions: PanelActions) {
  const { words, language, target, connect } = settings
  let style: OptionStyle = { words, language, target, sourceNames: new Map() }
  let noticesShown = ''

  function styleFor({ sources }: LiveSearchState): OptionStyle {
    const names = sources.length > 1 ? sources.map(({ id, name }) => [id, name] as const) : []
    // The same object while the sources are the same: lines are made anew when their style is another.
    if (names.join() !== [...style.sourceNames].join()) style = { ...style, sourceNames: new Map(names) }
    return style
  }

  function drawEmpty(text: string | undefined, isNothing: boolean): void {
    frame.empty.hidden = text === undefined
    const hint = isNothing ? [make('p', 'empty-hint', {}, words.nothingHint)] : []
    frame.empty.replaceChildren(...(text === undefined ? [] : [make('p', 'empty-text', {}, text), ...hint]))
  }

  frame.tips.replaceChildren(...makeTips(words, actions.type))

  return (state: LiveSearchState, recent: readonly RecentRecord[]): void => {
    const notices = noticesOf(state, { words, language, canConnect: connect !== undefined })
    const said = JSON.stringify(notices)
    // Buttons that are there already are kept: somebody may be pressing one.
    if (said !== noticesShown) frame.notices.replaceChildren(...makeNotices(notices, actions.act))
    noticesShown = said
    const isIdle = state.phase === 'empty'
    const groups = isIdle ? groupsOfRecent(recent, style, actions) : groupsOfSearch(state, styleFor(state), actions)
    list.draw(groups)
    const text = emptyText(state, words)
    const isBusy = state.phase === 'waiting' || state.phase === 'searching'
    drawEmpty(text, state.phase === 'done')
    frame.listbox.hidden = groups.length === 0
    frame.skeleton.hidden = !isBusy || countResults(state) > 0
    frame.progress.hidden = state.phase !== 'searching'
    frame.tips.hidden = !isIdle && text === undefined
    frame.clear.hidden = frame.input.value === ''
    setAttributes(frame.listbox, { 'data-stale': state.isStale ? '' : undefined, 'aria-busy': String(isBusy) })
    const aloud = announce(state, notices, words, language)
    if (frame.status.textContent !== aloud) frame.status.textContent = aloud
  }
}
