import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import './app/page.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.js'
import { startLanguage } from './words/language.js'

await startLanguage()
const place = document.getElementById('app')
if (!place) throw new Error('index.html has no element with the id app')
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
