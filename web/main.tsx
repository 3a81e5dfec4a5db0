import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.js'
import './styles/base.css'
import './styles/parts.css'
import './styles/board.css'
import './styles/ask.css'
import './styles/article.css'
import './styles/print.css'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
