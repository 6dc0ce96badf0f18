import { makeIcon } from './icons.js'
import { make } from './nodes.js'
import { styleText } from './style.js'

/** The pieces that are always there. */
export interface Frame {
  readonly box: HTMLElement
  readonly input: HTMLInputElement
  readonly clear: HTMLButtonElement
  readonly progress: HTMLElement
  readonly panel: HTMLElement
  readonly notices: HTMLElement
  readonly empty: HTMLElement
  readonly skeleton: HTMLElement
  readonly listbox: HTMLElement
  readonly tips: HTMLElement
  readonly status: HTMLElement
}

let sheet: CSSStyleSheet | undefined

/** Builds the frame. Its style is a sheet that is adopted, which no content security policy refuses. */
export function buildFrame(root: ShadowRoot): Frame {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(styleText)
  }
  root.adoptedStyleSheets = [sheet]
  const input = make('input', 'input', {
    type: 'text',
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-haspopup': 'listbox',
    'aria-controls': 'listbox',
    autocomplete: 'off',
    autocapitalize: 'none',
    autocorrect: 'off',
    spellcheck: 'false',
    enterkeyhint: 'search',
    maxlength: '500',
  })
  const clear = make('button', 'clear', { type: 'button' }, makeIcon('clear'))
  const progress = make('div', 'progress')
  const icon = make('span', 'field-icon', {}, makeIcon('search'))
  const field = make('div', 'field', {}, icon, input, clear, progress)
  const notices = make('div', 'notices')
  const empty = make('div', 'empty')
  const skeleton = make(
    'div',
    'skeleton',
    { 'aria-hidden': 'true' },
    make('i', 'bone'),
    make('i', 'bone'),
    make('i', 'bone'),
  )
  const listbox = make('div', 'listbox', { role: 'listbox', id: 'listbox' })
  const tips = make('div', 'tips')
  const panel = make('div', 'panel', { tabindex: '-1' }, notices, empty, skeleton, listbox, tips)
  const status = make('div', 'status', { role: 'status' })
  const box = make('div', 'box', {}, field, panel, status)
  root.append(box)
  return { box, input, clear, progress, panel, notices, empty, skeleton, listbox, tips, status }
}
