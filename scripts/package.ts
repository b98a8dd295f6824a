/** `npm run package`: builds, packs into `dist/`, and checks what came out. */
import { packageApp } from './packaging/package-app.ts'
import { build, prepareElectron } from './prepare.ts'

try {
  const runtime = await prepareElectron()
  process.exitCode = (await build()) || (await packageApp(runtime))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
