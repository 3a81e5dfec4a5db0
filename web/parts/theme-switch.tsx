import { useState } from 'react'

const THEMES = ['auto', 'light', 'dark'] as const
type Theme = (typeof THEMES)[number]

function stored(): Theme {
  const theme = document.documentElement.dataset.theme
  return theme === 'light' || theme === 'dark' ? theme : 'auto'
}

function apply(theme: Theme) {
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  try {
    if (theme === 'auto') localStorage.removeItem('demarche-theme')
    else localStorage.setItem('demarche-theme', theme)
  } catch {
    // Storage is switched off: the choice lasts as long as the page.
  }
}

/** Steps through the system's theme, light and dark, and remembers the choice. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState(stored)
  const next = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'auto'
  const turn = () => {
    apply(next)
    setTheme(next)
  }
  return (
    <button type="button" className="theme-switch" onClick={turn} title={`Change to ${next}`}>
      <span className="unseen">Theme: </span>
      {theme}
    </button>
  )
}
