/** A node of a page, as far as collecting looks at it. */
export interface ElementLike {
  /** In CSS pixels, from the viewport's left upper corner. */
  getBoundingClientRect(): {
    readonly width: number
    readonly height: number
    readonly right: number
    readonly bottom: number
  }
  checkVisibility?(): boolean
  readonly parentElement?: ElementLike | null
  readonly outerHTML?: string
}

/** What the styles of a node say about its being seen. */
export interface StyleLike {
  readonly display: string
  readonly visibility: string
  readonly opacity: string
  readonly direction: string
}

/** User agent data, where the browser has it. */
export interface UserAgentData {
  readonly brands: readonly { readonly brand: string; readonly version: string }[]
  readonly mobile: boolean
  readonly platform: string
}

/** The window of a page, as far as collecting looks at it: every browser's `window` is one. */
export interface PageLike {
  readonly document: {
    readonly title: string
    querySelectorAll(selector: string): ArrayLike<ElementLike>
  }
  readonly location: { readonly href: string }
  /** Its `userAgentData` is read where the browser has it. */
  readonly navigator: { readonly userAgent: string; readonly language: string }
  readonly innerWidth: number
  readonly innerHeight: number
  readonly scrollX: number
  readonly scrollY: number
  readonly devicePixelRatio?: number
  getComputedStyle(element: ElementLike): StyleLike
}
