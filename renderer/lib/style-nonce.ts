/** The nonce under which this page may add style sheets (CSP `style-src`); empty where there is none (tests). */
export const styleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? ''
