import type {
  ConnectSource,
  WaymarkSearchClient,
  WaymarkSearchDefaults,
  WaymarkSearchElement,
} from './element-types.js'
import { buildFrame } from './frame.js'
import { setAttributes } from './nodes.js'
import { readSettings } from './read-settings.js'
import type { Tell } from './report-changes.js'
import { runSearchBox } from './search-box.js'
import type { WaymarkSearchWordsChange } from './words.js'

// Made when it is asked for: where there is no document, nothing may be derived from its elements.
/** Makes the class of the element. */
export function makeSearchElement(
  defaultClient: WaymarkSearchClient | undefined,
  defaults: WaymarkSearchDefaults,
): new () => WaymarkSearchElement {
  return class extends HTMLElement implements WaymarkSearchElement {
    static readonly observedAttributes = ['placeholder', 'lang', 'kinds', 'limit', 'target', 'popup']
    #frame = buildFrame(this.attachShadow({ mode: 'open', delegatesFocus: true }))
    #client = defaultClient
    #words: WaymarkSearchWordsChange = {}
    #connect: ConnectSource | undefined = defaults.connect
    #running: ReturnType<typeof runSearchBox> | undefined

    constructor() {
      super()
      for (const name of ['client', 'words', 'connect', 'value'] as const) this.#upgrade(name)
    }

    get client() {
      return this.#client
    }
    set client(client) {
      this.#client = client
      this.#restart()
    }

    get words() {
      return this.#words
    }
    set words(words) {
      this.#words = words
      this.#restart()
    }

    get connect() {
      return this.#connect
    }
    set connect(connect) {
      this.#connect = connect
      this.#restart()
    }

    get value() {
      return this.#frame.input.value
    }
    set value(value) {
      if (this.#running) this.#running.type(value)
      else this.#frame.input.value = value
    }

    clear() {
      this.value = ''
    }

    connectedCallback() {
      this.#restart()
    }

    disconnectedCallback() {
      this.#stop()
    }

    attributeChangedCallback() {
      this.#restart()
    }

    /** A property that was set before the element was defined lies over the accessor: it is taken in. */
    #upgrade(name: 'client' | 'words' | 'connect' | 'value') {
      if (!Object.hasOwn(this, name)) return
      const value = this[name]
      delete (this as Partial<WaymarkSearchElement>)[name]
      Object.assign(this, { [name]: value })
    }

    #stop() {
      this.#running?.close()
      this.#running = undefined
    }

    #restart() {
      this.#stop()
      if (!this.isConnected) return
      const settings = readSettings(this, defaults, {
        client: this.#client,
        words: this.#words,
        connect: this.#connect,
      })
      const { words, language, client } = settings
      const { box, input, clear, listbox } = this.#frame
      setAttributes(box, { lang: language })
      setAttributes(input, { placeholder: words.placeholder, 'aria-label': words.label, 'aria-expanded': 'false' })
      setAttributes(clear, { 'aria-label': words.clear, title: words.clear })
      setAttributes(listbox, { 'aria-label': words.results })
      const tell: Tell = (name, detail) =>
        this.dispatchEvent(
          new CustomEvent(name, { detail, bubbles: true, composed: true, cancelable: name === 'waymark-open' }),
        )
      if (client) this.#running = runSearchBox(this.#frame, client, settings, tell)
    }
  }
}
