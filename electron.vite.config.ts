import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The oldest runtime the code must run on: Electron 33 (development and tests where the pinned one cannot be had). The
 * shipped Electron is newer, so this holds for both.
 */
const TARGET = { node: 'node20.18', chrome: 'chrome130' } as const

// In full, as the dev server and the build take a short path from different folders.
const page = (name: string): string => join(import.meta.dirname, 'renderer', name)

/**
 * pdfjs asks for its decoder of JPEG 2000, which many scanners write, by this name when it may not use WebAssembly. No
 * import names it, so the bundler has to be told.
 */
const jpegDecoder = {
  name: 'jpeg-2000-decoder',
  generateBundle(this: { emitFile: (file: { type: 'asset'; fileName: string; source: Uint8Array }) => string }): void {
    const name = 'openjpeg_nowasm_fallback.js'
    const source = readFileSync(join(import.meta.dirname, 'node_modules/pdfjs-dist/wasm', name))
    this.emitFile({ type: 'asset', fileName: `assets/${name}`, source })
  },
}

/**
 * The libraries for workbooks pack and unpack larger ones in workers made of text, which the content security policy
 * refuses; they would wait for ever. Packed where they are, five hundred rows take a few hundredths of a second.
 */
const zipWithoutWorkers = {
  name: 'zip-without-workers',
  enforce: 'pre' as const,
  resolveId: (id: string): string | null => (id === 'fflate' ? '\0zip-without-workers' : null),
  load: (id: string): string | null =>
    id === '\0zip-without-workers'
      ? `
    import { unzipSync, zipSync } from 'fflate/browser'
    export * from 'fflate/browser'
    const call = (work) => (bytes, options, done = options) => {
      try {
        done(null, work(bytes, done === options ? {} : options))
      } catch (error) {
        done(error, null)
      }
    }
    export const zip = call(zipSync)
    export const unzip = call(unzipSync)
  `
      : null,
}

/**
 * Everything but Electron and Node's own modules is bundled (`externalizeDeps: false`), so that the package carries no
 * node_modules. Aliases come from `imports` in package.json.
 */
export default defineConfig({
  main: {
    build: {
      target: TARGET.node,
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        // The vault process and its workers are started by file name, so each is an entry of its own.
        input: {
          main: 'electron/main/main.ts',
          'vault-process': 'electron/vault/process.ts',
          'argon2-worker': 'electron/vault/argon2-worker.ts',
          'passphrase-file-worker': 'electron/vault/passphrase-file-worker.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: TARGET.node,
      externalizeDeps: false,
      sourcemap: false,
      rolldownOptions: {
        input: { preload: 'electron/preload/preload.ts' },
        // A sandboxed preload is loaded as one CommonJS script.
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react(), jpegDecoder, zipWithoutWorkers],
    build: {
      target: TARGET.chrome,
      minify: true,
      sourcemap: false,
      // No data: URLs, which the content security policy refuses for fonts, and no inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: page('index.html'), print: page('print.html') } },
    },
  },
})
