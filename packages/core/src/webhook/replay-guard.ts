/**
 * Remembers which webhooks were accepted. Implement it over a store that all processes share; {@link memoryReplayGuard}
 * serves one process. Give each endpoint its own guard or its own prefix, since a sender may use one id for several.
 */
export interface ReplayGuard {
  /**
   * Claims a key, atomically: `true` the first time, `false` while an earlier claim is held. A rejection refuses the
   * webhook, so when in doubt, reject.
   *
   * @param key names one attempt to deliver one message.
   * @param until when the claim may be forgotten: from then on the webhook is too old anyway.
   */
  claim(key: string, until: Date): Promise<boolean>
}
