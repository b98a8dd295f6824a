import { createTheme, type CSSVariablesResolver, type MantineColorsTuple, rem } from '@mantine/core'

/** Petrol, the one accent. Shade 7 is #0F5E6B: 7.2:1 on white. */
const petrol: MantineColorsTuple = [
  '#ecf6f7',
  '#d3e8eb',
  '#a9d2d8',
  '#7cbac3',
  '#56a4af',
  '#378e9b',
  '#1f7784',
  '#0f5e6b',
  '#0b4b56',
  '#073740',
]
/** Warm greys. Shade 6 is 4.9:1 on the page's background, the lightest that text may have. */
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f3f1ee',
  '#e8e5e0',
  '#d9d5ce',
  '#bfb9b0',
  '#8c857c',
  '#6b655d',
  '#57514b',
  '#3d3934',
  '#262320',
]
const dark: MantineColorsTuple = [
  '#edeae6',
  '#cfcac3',
  '#aaa49b',
  '#7d766e',
  '#4a4640',
  '#3b3733',
  '#2b2825',
  '#211f1c',
  '#191715',
  '#121110',
]
/** Danger and red signals only. */
const red: MantineColorsTuple = [
  '#fef3f2',
  '#fee4e2',
  '#fecdca',
  '#fda29b',
  '#f97066',
  '#f04438',
  '#d92d20',
  '#b42318',
  '#912018',
  '#5a1a15',
]
/** "Let op". */
const orange: MantineColorsTuple = [
  '#fff8f0',
  '#fdebd8',
  '#fad3ac',
  '#f5b478',
  '#ee944a',
  '#e27722',
  '#c05f0e',
  '#9a4a08',
  '#7d3b07',
  '#4f2a0c',
]
/** Done; sparsely. */
const green: MantineColorsTuple = [
  '#f0f7f1',
  '#dcebde',
  '#b9d8be',
  '#92c29a',
  '#6fad79',
  '#51985d',
  '#3b7f47',
  '#2c6637',
  '#22512b',
  '#1c3a22',
]

/** How everything looks. The one place for it. */
export const theme = createTheme({
  colors: { petrol, gray, dark, red, orange, green },
  primaryColor: 'petrol',
  // White on shade 6 is 5.2:1.
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.28,
  fontFamily: '"Inter Variable", Inter, system-ui, sans-serif',
  fontSizes: { xs: rem(13), sm: rem(13), md: rem(15), lg: rem(17), xl: rem(21) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  defaultRadius: 'md',
  radius: { xs: rem(4), sm: rem(6), md: rem(8), lg: rem(12), xl: rem(20) },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: rem(28), lineHeight: '1.25' },
      h2: { fontSize: rem(21), lineHeight: '1.3' },
      h3: { fontSize: rem(17), lineHeight: '1.4' },
    },
  },
  components: {
    Button: { defaultProps: { size: 'sm', fw: 550 } },
    ActionIcon: { defaultProps: { size: 32 } },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 } },
      styles: { title: { fontSize: rem(17), fontWeight: 650 } },
    },
    TextInput: {
      defaultProps: { size: 'sm' },
      styles: { input: { fontSize: rem(15) }, label: { fontSize: rem(15), marginBottom: rem(2) } },
    },
    Textarea: {
      defaultProps: { size: 'sm' },
      styles: { input: { fontSize: rem(15) }, label: { fontSize: rem(15), marginBottom: rem(2) } },
    },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] },
      styles: {
        label: { fontSize: rem(15), fontWeight: 550, marginBottom: rem(2) },
        description: { fontSize: rem(13) },
        error: { fontSize: rem(13) },
      },
    },
    Input: { styles: { input: { fontSize: rem(15) } } },
    Alert: { styles: { message: { fontSize: rem(15) }, title: { fontSize: rem(15) } } },
    Tabs: { styles: { tab: { fontSize: rem(15) } } },
    Checkbox: { styles: { label: { fontSize: rem(15) }, description: { fontSize: rem(13) } } },
    Radio: { styles: { label: { fontSize: rem(15) }, description: { fontSize: rem(13) } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
    Anchor: { defaultProps: { underline: 'always' } },
  },
})

/** Colours that stand for a purpose, in both schemes; measured at 4.5:1 or more where text is concerned. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': gray[9],
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-error': red[7],
    '--mantine-color-anchor': petrol[7],
    '--cb-page': gray[0],
    '--cb-surface': '#ffffff',
    '--cb-border': gray[2],
    '--cb-hover': gray[1],
    '--cb-tint': petrol[0],
    '--cb-focus': petrol[7],
    '--cb-control-border': gray[5],
  },
  dark: {
    '--mantine-color-body': dark[7],
    '--mantine-color-text': dark[0],
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-error': red[3],
    '--mantine-color-anchor': petrol[3],
    '--cb-page': dark[8],
    '--cb-surface': dark[7],
    '--cb-border': dark[5],
    '--cb-hover': dark[6],
    '--cb-tint': dark[6],
    '--cb-focus': petrol[3],
    '--cb-control-border': dark[3],
  },
})
