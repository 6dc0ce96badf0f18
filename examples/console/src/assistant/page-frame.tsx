import { type JSX, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

/**
 * A page within the page: a window and a document of its own, of this origin, drawn by React. So what is collected in it is
 * collected from a real page, and nothing of the console is in the way.
 */
export function PageFrame({
  title,
  heading,
  address,
  css,
  lang,
  height,
  onPage,
  children,
}: {
  /** What the frame is called for those who do not see it. */
  readonly title: string
  /** The title of the page in it. */
  readonly heading: string
  /** The path and query that the page says it is at. */
  readonly address: string
  readonly css: string
  readonly lang: string
  readonly height: number
  /** Told the window of the page, once there is one. */
  readonly onPage: (page: Window | undefined) => void
  readonly children: JSX.Element
}) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [place, setPlace] = useState<HTMLElement>()

  useEffect(() => {
    const page = frame.current?.contentWindow as (Window & typeof globalThis) | null | undefined
    if (!page) return
    const { document: paper } = page
    // To be opened by this page gives the empty document its address, whose path may then be another.
    paper.open()
    paper.write('<!doctype html><html><head></head><body></body></html>')
    paper.close()
    page.history.replaceState(null, '', address)
    const sheet = new page.CSSStyleSheet()
    sheet.replaceSync(css)
    paper.adoptedStyleSheets = [sheet]
    setPlace(paper.body)
    onPage(page)
    return () => onPage(undefined)
  }, [address, css, onPage])
  useEffect(() => {
    if (!place) return
    place.ownerDocument.title = heading
    place.ownerDocument.documentElement.lang = lang
  }, [place, heading, lang])

  return (
    <>
      <iframe ref={frame} title={title} style={{ border: 0, width: '100%', height, display: 'block' }} />
      {place && createPortal(children, place)}
    </>
  )
}
