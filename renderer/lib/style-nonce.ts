/** The nonce under which this page may add style sheets (CSP `style-src`); empty where there is none (tests). */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''

declare global {
  interface Window {
    __webpack_nonce__?: string
  }
}

/** Gives the nonce to libraries that look for it where webpack leaves it (the scroll lock of Mantine's dialogs). */
export function shareStyleNonce(): void {
  window.__webpack_nonce__ = styleNonce()
}
