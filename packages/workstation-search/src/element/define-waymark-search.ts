import { createWorkstationSearchClient } from '../client/create-client.js'
import type { WaymarkSearchClient, WaymarkSearchOptions } from './element-types.js'
import { makeSearchElement } from './search-element.js'

/**
 * Defines `<waymark-search>`: a search box with its results, for any page and with any framework. Give it a client, or what one is made
 * of; a single element can be given another one by its property `client`.
 *
 * Attributes: `placeholder`; `lang` (`en`, `fr`; default: that of the page); `theme` (`light`, `dark`, `auto`); `kinds` (`lead, case`; default:
 * all); `limit` (results of each kind and source, 1 to 25; default: 5); `target` (default: `_blank`); `popup`, with which the results lie over
 * the page and close when the focus leaves. It works under a strict content security policy. Where there is no document, and for a tag that
 * is defined already, it does nothing.
 */
export function defineWaymarkSearch(options: WaymarkSearchOptions = {}, tag = 'waymark-search'): void {
  if (typeof customElements === 'undefined' || customElements.get(tag)) return
  customElements.define(tag, makeSearchElement(readClient(options), options))
}

function readClient(options: WaymarkSearchOptions): WaymarkSearchClient | undefined {
  return 'baseUrl' in options ? createWorkstationSearchClient(options) : options.client
}
