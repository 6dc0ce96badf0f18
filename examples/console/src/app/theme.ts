import { Anchor, type CSSVariablesResolver, createTheme } from '@mantine/core'

/** The look of the console. */
export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: '650' },
  respectReducedMotion: true,
  // Nobody should have to see a link by its colour alone.
  components: { Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }) },
})

/** Quiet text keeps a contrast of 4.5 to 1, which the library's own does not on white. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4c5660',
    '--mantine-color-placeholder': '#5c6670',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-dimmed': '#b4bac0',
    '--mantine-color-placeholder': '#a0a8b0',
    '--mantine-color-error': '#ff8f87',
  },
})
