/** What a tab remembers of a sign-in while the browser is at the application. Nothing secret. */
export interface BegunHere {
  readonly integrationId: string
  /** The name of the integration. */
  readonly name: string
  readonly personId: string
  readonly personName: string
}

/** The part of a browser's `sessionStorage` that is needed here. */
export interface TabStorage {
  getItem(key: string): string | null
  setItem(key: string, value: string): void
  removeItem(key: string): void
}

const begunKey = 'waymark.sign-in.begun'
const callbackKey = 'waymark.sign-in.callback'
const doneKey = 'waymark.sign-in.done'

function read<Value>(storage: TabStorage, key: string): Value | undefined {
  try {
    const text = storage.getItem(key)
    return text === null ? undefined : (JSON.parse(text) as Value)
  } catch {
    return undefined
  }
}

/** What this tab keeps of sign-ins: it outlives the way to the application and back, and a reload. */
export function keptSignIns(storage: TabStorage) {
  return {
    begun: () => read<BegunHere>(storage, begunKey),
    begin(begun: BegunHere) {
      storage.removeItem(callbackKey)
      storage.setItem(begunKey, JSON.stringify(begun))
    },
    /** The address that the browser came back to, from when it leaves the address bar until the sign-in is complete. */
    callback: () => read<string>(storage, callbackKey),
    keepCallback: (address: string) => storage.setItem(callbackKey, JSON.stringify(address)),
    /** Whoever has left the sign-in has no more use for the address. */
    dropCallback: () => storage.removeItem(callbackKey),
    /** The integration that a sign-in has connected; undefined for one that was not completed in this tab. */
    doneAs: (state: string) => read<Readonly<Record<string, string>>>(storage, doneKey)?.[state],
    finish(state: string, integrationId: string) {
      storage.removeItem(callbackKey)
      const done = read<Readonly<Record<string, string>>>(storage, doneKey) ?? {}
      storage.setItem(doneKey, JSON.stringify({ ...done, [state]: integrationId }))
    },
  }
}

/** What a tab keeps of sign-ins. */
export type KeptSignIns = ReturnType<typeof keptSignIns>
