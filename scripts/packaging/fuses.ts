import { type FuseConfig, type FuseState, FuseV1Options, FuseVersion } from '@electron/fuses'

/**
 * What is burnt into the packaged binary. Every fuse is named, so that a new one in a later Electron fails the packaging
 * until somebody has decided about it.
 */
export const FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  // Checked by Windows and macOS only.
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  // Off, as no snapshot of our own is shipped.
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Deriving the key from the passphrase is WebAssembly and far slower without.
  [FuseV1Options.WasmTrapHandlers]: true,
} as const

/**
 * What to burn into a binary with this fuse wire. The shipped Electron gets every fuse, strictly; the stand-in of tests is
 * older and lacks the newest one.
 */
export function fuseConfigFor(wire: FuseConfig<FuseState>): FuseConfig {
  if (wire[FuseV1Options.WasmTrapHandlers] !== undefined) {
    return { version: FuseVersion.V1, strictlyRequireAllFuses: true, ...FUSES }
  }
  const { [FuseV1Options.WasmTrapHandlers]: _newest, ...older } = FUSES
  return { version: FuseVersion.V1, ...older }
}

/** The fuses by number with the value each must have. */
export const EXPECTED_FUSES: readonly (readonly [number, boolean])[] = Object.entries(FUSES).map(
  ([fuse, on]) => [Number(fuse), on] as const,
)
