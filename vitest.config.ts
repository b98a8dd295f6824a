import { defineConfig } from 'vitest/config'

/** Unit tests lie beside the code. Journeys in `e2e/` (`*.spec.ts`) are Playwright's. */
export default defineConfig({
  test: {
    include: ['{shared,resources,electron,renderer,scripts,bench,e2e}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Deriving a key takes about a second of a whole core, and the machine may be busy.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
