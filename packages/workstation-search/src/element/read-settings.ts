import type { SearchKind } from '../model/kind.js'
import type { ConnectSource, WaymarkSearchClient, WaymarkSearchDefaults } from './element-types.js'
import { readKinds, readLimit, wordsOf } from './read-attributes.js'
import { changeWords, type WaymarkSearchWords, type WaymarkSearchWordsChange } from './words.js'

/** What an element was told by its attributes and properties. */
export interface Settings {
  readonly client: WaymarkSearchClient | undefined
  readonly words: WaymarkSearchWords
  readonly language: string
  readonly kinds: readonly SearchKind[] | undefined
  readonly limit: number | undefined
  readonly target: string
  readonly isPopup: boolean
  readonly connect: ConnectSource | undefined
}

/** Reads them. The language is the element's own, or that of the page around it. */
export function readSettings(
  host: HTMLElement,
  { words: defaultWords = {} }: WaymarkSearchDefaults,
  own: {
    readonly client: WaymarkSearchClient | undefined
    readonly words: WaymarkSearchWordsChange
    readonly connect: ConnectSource | undefined
  },
): Settings {
  const around = host.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang
  const { words, language } = wordsOf(around, navigator.language)
  const placeholder = host.getAttribute('placeholder')
  return {
    client: own.client,
    words: changeWords(changeWords(words, defaultWords), {
      ...own.words,
      ...(placeholder !== null && { placeholder }),
    }),
    language,
    kinds: readKinds(host.getAttribute('kinds')),
    limit: readLimit(host.getAttribute('limit')),
    target: host.getAttribute('target') ?? '_blank',
    isPopup: host.hasAttribute('popup'),
    connect: own.connect,
  }
}
