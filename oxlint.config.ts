import { defineConfig } from 'oxlint'
import { wallRules, wallSettings } from './scripts/lint/walls.ts'

/** Files that may be long: a test reads top to bottom, and tables of text are data. */
const TESTS = ['**/*.test.{ts,tsx}', 'e2e/**']
const TABLES_OF_TEXT = ['renderer/i18n/{nl,en}/**']

const ELECTRON_IPC = {
  name: 'electron',
  importNames: ['ipcMain', 'ipcRenderer'],
  message: 'IPC goes through the one wrapper of each side, which checks sender and payload.',
}
const ELECTRON_NET = {
  name: 'electron',
  importNames: ['net', 'autoUpdater', 'crashReporter'],
  message: 'Nothing leaves the machine.',
}

export default defineConfig({
  options: { typeAware: true, reportUnusedDisableDirectives: 'error' },
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'promise'],
  jsPlugins: ['eslint-plugin-boundaries'],
  categories: { correctness: 'error' },
  env: { es2024: true },
  settings: wallSettings,
  ignorePatterns: [
    'out/**',
    'dist/**',
    'demo/**',
    '.tsbuild/**',
    'scripts/default-app/**',
    'e2e/support/age-vectors.mjs',
  ],
  rules: {
    ...wallRules,
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-self-import': 'error',
    'import/no-mutable-exports': 'error',
    'oxc/no-barrel-file': ['error', { threshold: 0 }],

    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/await-thenable': 'error',
    // A `default` says that the rest is meant together; without one every case must be named.
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/no-deprecated': 'error',
    'typescript/no-unnecessary-type-assertion': 'error',
    'typescript/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],

    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/no-danger': 'error',
    'react/jsx-no-target-blank': 'error',
    // Takes the callback that react-hook-form calls `field.ref` for a ref object.
    'react/refs': 'off',
    // A live region as <output> is read out less well than a role on the element the design needs.
    'jsx-a11y/prefer-tag-over-role': 'off',

    'unicorn/filename-case': ['error', { case: 'kebabCase' }],
    'max-lines': ['error', { max: 400 }],
    'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    // A switch over a union counts once: to name every case is what is asked.
    complexity: ['error', { max: 10, variant: 'modified' }],
    eqeqeq: 'error',
    'no-eval': 'error',
    'no-implied-eval': 'error',
    'no-new-func': 'error',
    'no-var': 'error',
    'prefer-const': 'error',
  },
  overrides: [
    // Markup takes lines that are no steps.
    {
      files: ['**/*.tsx'],
      rules: { 'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }] },
    },
    { files: TABLES_OF_TEXT, rules: { 'max-lines': 'off' } },
    {
      files: TESTS,
      rules: { 'max-lines': 'off', 'max-lines-per-function': 'off', complexity: 'off' },
    },
    // `use` and `use…` are ordinary names where there is no React.
    {
      files: ['electron/**', 'shared/**', 'resources/**', 'scripts/**', 'e2e/**', 'bench/**'],
      rules: { 'react/rules-of-hooks': 'off' },
    },
    { files: ['*.config.{ts,js}'], rules: { 'import/no-default-export': 'off' } },
    {
      files: ['electron/**'],
      rules: {
        'no-console': 'error',
        'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'],
        'no-restricted-imports': ['error', { paths: [ELECTRON_IPC, ELECTRON_NET] }],
        'no-restricted-properties': [
          'error',
          { property: 'openExternal', message: 'Nothing leaves the machine.' },
          { property: 'openPath', message: 'The product opens no file in another program.' },
        ],
      },
    },
    {
      files: ['electron/main/ipc/handle.ts', 'electron/preload/preload.ts'],
      rules: { 'no-restricted-imports': ['error', { paths: [ELECTRON_NET] }] },
    },
    {
      files: ['renderer/**', 'shared/**'],
      rules: {
        'no-restricted-globals': ['error', 'fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'localStorage'],
      },
    },
  ],
})
