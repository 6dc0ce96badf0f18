import { createLiveSearch } from '../client/live-search.js'
import { groupOf } from '../client/live-search-state.js'
import type { SearchKind } from '../model/kind.js'
import type { WaymarkSearchClient } from './element-types.js'
import type { Frame } from './frame.js'
import { moreKeyOf, resultKeyOf } from './list-groups.js'
import { createListView } from './list-view.js'
import { moveActive } from './move-active.js'
import { setAttributes } from './nodes.js'
import type { NoticeAction } from './notices.js'
import { createPanel } from './panel.js'
import type { Settings } from './read-settings.js'
import { createRecentRecords } from './recent-records.js'
import { reportChanges, type Tell } from './report-changes.js'

/** Makes a frame live, with a client and settings, until it is closed. */
export function runSearchBox(frame: Frame, client: WaymarkSearchClient, settings: Settings, tell: Tell) {
  const { input, panel, listbox } = frame
  const { kinds, limit } = settings
  const live = createLiveSearch({ client, ...(kinds && { kinds }), ...(limit !== undefined && { limit }) })
  const recent = createRecentRecords(client, draw)
  const list = createListView(listbox)
  const leaving = new AbortController()
  let isOpen = input.matches(':focus') || (input.value !== '' && !settings.isPopup)
  let active: string | undefined
  // More of a kind was asked for by this line: the first of what comes is chosen next.
  let awaited: { readonly kind: SearchKind; readonly known: number } | undefined

  const drawPanel = createPanel(frame, list, settings, {
    open(record, event) {
      const { sourceId, recordId, kind } = record
      if (!tell('waymark-open', { record })) event.preventDefault()
      if (kind === 'unknown' || client.records === undefined) return
      client.records.open({ sourceId, kind, recordId }).then(
        () => recent.read(),
        (error: unknown) => tell('waymark-error', { error }),
      )
    },
    more(kind) {
      awaited = { kind, known: groupOf(live.state.groups, kind)?.results.length ?? 0 }
      live.more(kind)
    },
    act,
    type(typed) {
      input.value = `${input.value.trim()} ${typed}`.trimStart()
      input.focus()
      live.type(input.value)
    },
  })

  function act(action: NoticeAction): void {
    input.focus()
    if (action.type === 'retry') live.retry()
    else if (action.type === 'more') live.more(action.kind)
    else if (action.type === 'connect') settings.connect?.(action.sourceId)
    else {
      input.value = live.state.input.text
      live.type(input.value)
    }
  }

  function followMore(): void {
    if (awaited === undefined) return
    const group = groupOf(live.state.groups, awaited.kind)
    if (group?.isLoadingMore) return
    const first = group?.results[awaited.known]
    if (active === moreKeyOf(awaited.kind) && first) active = resultKeyOf(first)
    awaited = undefined
  }

  function draw(): void {
    drawPanel(live.state, recent.shown(kinds))
    followMore()
    if (active !== undefined && !list.keys().includes(active)) active = undefined
    panel.hidden = !isOpen
    list.mark(active)
    const node = active === undefined ? undefined : list.nodeOf(active)
    setAttributes(input, {
      'aria-expanded': String(isOpen && !listbox.hidden),
      'aria-activedescendant': isOpen ? node?.id : undefined,
    })
  }

  function open(): void {
    if (isOpen) return
    isOpen = true
    if (live.state.phase === 'empty') void recent.read()
    draw()
  }

  function close(): void {
    isOpen = false
    active = undefined
    draw()
  }

  function choose(key: string | undefined): void {
    active = key
    draw()
    if (key !== undefined) list.nodeOf(key)?.scrollIntoView({ block: 'nearest' })
  }

  function clear(): void {
    input.value = ''
    active = undefined
    live.clear()
    void recent.read()
    draw()
  }

  function leave(): void {
    if (isOpen && (active !== undefined || input.value === '' || settings.isPopup)) close()
    else if (input.value !== '') clear()
  }

  function enter(): void {
    const node = isOpen && active !== undefined ? list.nodeOf(active) : undefined
    if (node) {
      node.click()
      return
    }
    open()
    live.submit()
  }

  function move(key: string): boolean {
    if (key === 'ArrowDown' || key === 'ArrowUp') open()
    const keys = list.keys()
    const next = moveActive(key, active === undefined ? -1 : keys.indexOf(active), keys.length)
    if (next !== undefined) choose(keys[next])
    return next !== undefined
  }

  /** Whether a key was for the list, and not for the text. */
  function take(key: string): boolean {
    if (key === 'Enter') enter()
    else if (key === 'Escape' && (isOpen || input.value !== '')) leave()
    else return move(key)
    return true
  }

  function onKey(event: KeyboardEvent): void {
    // While letters are being composed, keys are the input method's.
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (take(event.key)) event.preventDefault()
  }

  const on = <Name extends keyof HTMLElementEventMap>(
    node: HTMLElement,
    name: Name,
    listener: (event: HTMLElementEventMap[Name]) => void,
  ) => node.addEventListener(name, listener, { signal: leaving.signal })

  on(input, 'input', () => {
    active = undefined
    isOpen = true
    live.type(input.value)
    draw()
  })
  on(input, 'keydown', onKey)
  on(input, 'focus', open)
  on(input, 'click', open)
  on(frame.clear, 'click', () => {
    clear()
    input.focus()
  })
  // The box keeps the focus while the pointer is in the list.
  on(listbox, 'mousedown', (event) => event.preventDefault())
  on(listbox, 'click', (event) => {
    // One that leads nowhere safe is shown, and does nothing.
    const node = (event.target as Element).closest('[role=option]:not([aria-disabled])')
    list.entryOf(node)?.choose(event)
  })
  on(frame.box, 'focusout', ({ relatedTarget }) => {
    const isInside = relatedTarget instanceof Node && frame.box.contains(relatedTarget)
    if (!isInside && isOpen && (settings.isPopup || input.value === '')) close()
  })

  let shown = live.state
  live.subscribe(() => {
    const before = shown
    shown = live.state
    draw()
    reportChanges(before, shown, tell)
  })
  live.type(input.value)
  draw()

  return {
    clear,
    type(text: string) {
      input.value = text
      if (text !== '' && !settings.isPopup) isOpen = true
      live.type(text)
      draw()
    },
    close() {
      leaving.abort()
      recent.close()
      live.close()
    },
  }
}
