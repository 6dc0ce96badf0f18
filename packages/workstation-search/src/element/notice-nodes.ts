import { makeIcon } from './icons.js'
import { make } from './nodes.js'
import type { Notice, NoticeAction } from './notices.js'
import type { WaymarkSearchWords } from './words.js'

/** The notices, each with what it offers. */
export function makeNotices(notices: readonly Notice[], act: (action: NoticeAction) => void): readonly HTMLElement[] {
  return notices.map(({ tone, text, action, label }) => {
    const node = make('div', `notice ${tone}`, {}, makeIcon(tone), make('span', 'notice-text', {}, text))
    if (action === undefined || label === undefined) return node
    const button = make('button', 'action', { type: 'button' }, label)
    button.addEventListener('click', () => act(action))
    node.append(button)
    return node
  })
}

/** The shortcuts to try, for whoever has typed nothing yet or has found nothing. */
export function makeTips(words: WaymarkSearchWords, take: (typed: string) => void): readonly HTMLElement[] {
  const tips: readonly (readonly [string, string, string])[] = [
    ['in:leads', 'in:leads ', words.tipIn],
    ['remove:files', 'remove:files ', words.tipRemove],
    [`"${words.phrase}"`, '"', words.tipPhrase],
  ]
  const items = tips.map(([shown, typed, says]) => {
    const button = make('button', 'tip', { type: 'button' }, shown)
    button.addEventListener('click', () => take(typed))
    return make('li', 'tip-line', {}, button, make('span', 'tip-text', {}, says))
  })
  return [make('p', 'tips-title', {}, words.tipsTitle), make('ul', 'tips-list', {}, ...items)]
}
