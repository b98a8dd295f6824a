import { _electron, type ElectronApplication } from '@playwright/test'

/** A start takes about a second; one that takes this long has hung. */
const START_MS = 30_000

/**
 * Starts Electron under Playwright, for journeys, bench and demo. Once in some hundred starts the handshake between the
 * two hangs on a busy machine, so a start that hangs is given one more try; Playwright ends the first process itself.
 */
export async function launchElectron(
  options: { readonly executablePath: string; readonly args: string[] },
  environment: Readonly<Record<string, string>> = {},
): Promise<ElectronApplication> {
  const launch = (): Promise<ElectronApplication> =>
    _electron.launch({ ...options, env: { ...definedVariables(), ...environment }, timeout: START_MS })
  try {
    return await launch()
  } catch (error) {
    if (!(error instanceof Error && error.name === 'TimeoutError')) throw error
    console.warn('Electron hung at its start; trying once more.')
    return launch()
  }
}

/** The environment as Playwright wants it: without holes. */
const definedVariables = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
