// Without the theme's own font files: the fonts of the reader's system, and nothing to fetch.
import theme from 'vitepress/theme-without-fonts'
import './style.css'

export default theme
