import { useState } from 'react'
import { useTranslation } from 'react-i18next'

/** The look of the customer's page; it is none of the console's. */
export const samplePageCss = `
  body { margin: 0; font: 15px/1.45 Georgia, serif; color: #20303a; background: #f6f3ec; }
  header { background: #14424f; color: #fff; padding: 10px 16px; font-weight: bold; }
  main { padding: 12px 16px; }
  h1 { font-size: 20px; margin: 0 0 8px; }
  table { border-collapse: collapse; width: 100%; background: #fff; }
  th, td { text-align: start; padding: 5px 8px; border-bottom: 1px solid #d9d4c8; }
  button { font: inherit; padding: 3px 10px; border: 1px solid #14424f; border-radius: 3px; background: #fff; color: #14424f; cursor: pointer; }
  p { display: flex; gap: 8px; flex-wrap: wrap; align-items: center; }
  #delivery[data-open="false"] { display: none; }
  #approve-orders { visibility: hidden; }
  #archive-orders { opacity: 0; }
  #tax-note { display: inline-block; width: 0; height: 0; overflow: hidden; }
  #quick-search { position: absolute; left: -9999px; }
`

/** Where the page says that it is: with a secret in it, to be seen removed. */
export const samplePageAddress = '/shop/orders?view=open&access_token=c0ffee-5ec4e7'

/** A customer's page with built items on it. Its buttons bring it into the states that some fixes ask for. */
export function SamplePage() {
  const { t } = useTranslation()
  const [orders, setOrders] = useState([4711, 4712, 4713])
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <header>Acme Orders</header>
      <main>
        <h1>{t('assistant.page.heading')}</h1>
        <table id="orders">
          <thead>
            <tr>
              <th>{t('assistant.page.order')}</th>
              <th>{t('assistant.page.state')}</th>
              <th>{t('assistant.page.action')}</th>
            </tr>
          </thead>
          <tbody>
            {orders.map((order) => (
              <tr key={order} className="order">
                <td>{order}</td>
                <td>{t('assistant.page.open')}</td>
                <td>
                  <button type="button" className="open-order" aria-label={t('assistant.page.openOne', { order })}>
                    {t('assistant.page.openIt')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          <button type="button" id="new-order" onClick={() => setOrders([...orders, 4711 + orders.length])}>
            {t('assistant.page.newOrder')}
          </button>
          <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {t('assistant.page.delivery')}
          </button>
          <button type="button" id="save-orders">
            {t('assistant.page.save')}
          </button>
          <button type="button" id="approve-orders">
            {t('assistant.page.approve')}
          </button>
          <button type="button" id="archive-orders">
            {t('assistant.page.archive')}
          </button>
          <span id="tax-note" />
          <input id="quick-search" aria-label={t('assistant.page.search')} />
        </p>
        <div id="delivery" data-open={isOpen}>
          <label>
            {t('assistant.page.deliveryDate')} <input id="delivery-date" type="date" />
          </label>
        </div>
      </main>
    </>
  )
}
