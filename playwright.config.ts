import { defineConfig } from '@playwright/test'

/** Journeys in a real Electron. Two at a time: each has folders of its own, starts several processes and derives keys with 256 MiB. */
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
})
