// verified webhooks a second, in Node and by WebCrypto, against Stripe, standardwebhooks and svix
import { createHmac, randomBytes } from 'node:crypto'
import { verifyWebhook as verifyOnNode } from '@waymark/core/webhook'
import { Webhook as StandardWebhook } from 'standardwebhooks'
import Stripe from 'stripe'
import { Webhook as SvixWebhook } from 'svix'
import { importForWeb } from '../footprint/bundle.mjs'
import { interleave, median, perSecond, ratioOf } from '../harness/rounds.mjs'
import { createRows } from '../harness/rows.mjs'

const rounds = 9
const milliseconds = 250

const key = randomBytes(32)
const secret = `whsec_${key.toString('base64')}`
const stripeSecret = `whsec_${randomBytes(24).toString('hex')}`
const payload = JSON.stringify({
  type: 'case.closed',
  data: { id: 'case_7f3k2m', subject: 'The walk-thru stops at step 3', resolution: 'Republished. '.repeat(60) },
})

const seconds = Math.floor(Date.now() / 1_000)
const id = 'msg_2KWPBgLlAfxdpx2AI54pPJ85f4W'
const headers = {
  'webhook-id': id,
  'webhook-timestamp': String(seconds),
  'webhook-signature': `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${payload}`).digest('base64')}`,
}

const onNode = 'ours, Node'
const onWeb = 'ours, WebCrypto'
const stripeOnNode = 'stripe.webhooks.constructEvent'

/** Every subject gives the payload as JSON, as those do that cannot leave it out. */
export default async function webhook() {
  const { verifyWebhook: verifyOnWeb } = await importForWeb('@waymark/core/webhook', 'verifyWebhook')
  const stripe = new Stripe('sk_test_unused')
  const byWebCrypto = Stripe.createSubtleCryptoProvider()
  const signature = stripe.webhooks.generateTestHeaderString({ payload, secret: stripeSecret })
  const standard = new StandardWebhook(secret)
  const svix = new SvixWebhook(secret)

  const subjects = [
    { name: onNode, verify: async () => (await verifyOnNode({ secret, headers, payload })).parse() },
    { name: stripeOnNode, verify: () => stripe.webhooks.constructEvent(payload, signature, stripeSecret) },
    { name: 'standardwebhooks', verify: () => standard.verify(payload, headers) },
    { name: 'svix', verify: () => svix.verify(payload, headers) },
    { name: onWeb, verify: async () => (await verifyOnWeb({ secret, headers, payload })).parse() },
    {
      name: 'stripe.webhooks.constructEventAsync, WebCrypto',
      verify: () => stripe.webhooks.constructEventAsync(payload, signature, stripeSecret, undefined, byWebCrypto),
    },
  ]
  for (const { name, verify } of subjects) await mustRead(name, verify)

  const figures = await interleave(subjects, rounds, ({ verify }) => perSecond(verify, { milliseconds }))
  const { rows, add, addHeld } = createRows()
  for (const { name } of subjects) {
    const figure = median(figures.get(name))
    if (name === onWeb) addHeld(name, 'verified', figure, '1/s', { budget: 15_000, atMost: false })
    else add(name, 'verified', figure, '1/s')
    const ratio = ratioOf(figures, name, stripeOnNode)
    if (name === onNode) addHeld(name, 'of constructEvent', ratio, 'ratio', { budget: 1, atMost: false })
    else add(name, 'of constructEvent', ratio, 'ratio')
  }
  return { rows }
}

/** What does not give the payload measures something else. */
async function mustRead(name, verify) {
  if ((await verify())?.type !== 'case.closed') throw new Error(`${name} does not give the payload`)
}
