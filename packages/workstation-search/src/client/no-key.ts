import { refuseSearch } from '../model/errors.js'

/** Refuses what needs a key that is not on this device, as the service would. */
export function noKey(): never {
  throw refuseSearch('reconnect_required', 'this device holds no key of this integration: connect it again')
}
