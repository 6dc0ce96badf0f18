const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text of XML as it is meant. */
function decodeXml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
    return decimal === undefined ? (entities[name] ?? whole) : String.fromCodePoint(Number(decimal))
  })
}

export const encodeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What stands between the tags of this name, whatever their prefix, in order. */
export function elements(xml: string, name: string): string[] {
  const shape = new RegExp(`<(?:[\\w.-]+:)?${name}(?:\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:[\\w.-]+:)?${name}\\s*>)`, 'g')
  return [...xml.matchAll(shape)].map(([, inner = '']) => inner)
}

/** The text of the first such element; undefined when there is none. */
export function textOf(xml: string, name: string): string | undefined {
  const [inner] = elements(xml, name)
  return inner === undefined ? undefined : decodeXml(inner.trim())
}

const namespace = 'http://schemas.xmlsoap.org/soap/envelope/'

function envelope(body: string, status: number): Response {
  const xml = `<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="${namespace}" xmlns="urn:partner.soap.sforce.com" xmlns:sf="urn:fault.partner.soap.sforce.com" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  return new Response(xml, { status, headers: { 'content-type': 'text/xml;charset=UTF-8' } })
}

export const soapAnswer = (body: string) => envelope(body, 200)

/** A SOAP fault; Salesforce answers 500 with it. */
export function soapFault(code: string, message: string): Response {
  const told = `${code}: ${message}`
  return envelope(
    `<soapenv:Fault><faultcode>sf:${code}</faultcode><faultstring>${encodeXml(told)}</faultstring><detail><sf:UnexpectedErrorFault><sf:exceptionCode>${code}</sf:exceptionCode><sf:exceptionMessage>${encodeXml(message)}</sf:exceptionMessage></sf:UnexpectedErrorFault></detail></soapenv:Fault>`,
    500,
  )
}
