// The fallback Electron carries no `default_app.asar`, so `electron .` would exit in silence. This small one does what
// the official one does for a development start: it runs the app whose folder is the first argument that is no switch.
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const preloadModules = []
let appPath
const args = process.argv.slice(1)
for (let index = 0; index < args.length; index += 1) {
  const argument = args[index]
  if (argument === '-r' || argument === '--require') {
    index += 1
    preloadModules.push(args[index])
  } else if (argument.startsWith('--require=')) {
    preloadModules.push(argument.slice('--require='.length))
  } else if (!argument.startsWith('-')) {
    appPath = resolve(argument)
    break
  }
}

const require = createRequire(join(process.cwd(), 'index.js'))
for (const module of preloadModules) require(module)

if (appPath === undefined) {
  console.error('Name the folder of the app to run, for instance: electron .')
  app.exit(1)
} else {
  const manifest = JSON.parse(readFileSync(join(appPath, 'package.json'), 'utf8'))
  app.setName(manifest.productName ?? manifest.name)
  app.setVersion(manifest.version)
  app.setAppPath(appPath)
  // Awaited, or `protocol.registerSchemesAsPrivileged` in that main would come after the ready event.
  await import(pathToFileURL(join(appPath, manifest.main ?? 'index.js')).href)
}
