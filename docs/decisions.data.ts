import { createContentLoader } from 'vitepress'

/** A decision as the index shows it. */
export interface Decision {
  readonly title: string
  readonly link: string
}

export declare const data: readonly Decision[]

export default createContentLoader('decisions/*.md', {
  includeSrc: true,
  transform: (pages): Decision[] =>
    pages
      .map(({ src = '', url }) => ({ title: /^# (.+)$/m.exec(src)?.[1] ?? url, link: url }))
      .sort((one, other) => (one.link < other.link ? -1 : 1)),
})
