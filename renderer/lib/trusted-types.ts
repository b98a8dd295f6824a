interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createHTML: (html: string) => string
      readonly createScript: () => never
      readonly createScriptURL: () => never
    },
  ) => unknown
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes
  }
}

/** Lets through only what cannot be markup. Exported for its test. */
export function onlyPlainText(html: string): string {
  if (html.includes('<')) throw new TypeError('markup is never set as a string')
  return html
}

const refuse = (): never => {
  throw new TypeError('scripts are never made from strings')
}

/**
 * Installs the page's one Trusted Types policy. Mantine sets the text of its style elements through innerHTML, so
 * strings without `<` pass; anything that could be markup, and every script, throws. Called before React mounts.
 */
export function setUpTrustedTypes(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: onlyPlainText,
    createScript: refuse,
    createScriptURL: refuse,
  })
}
