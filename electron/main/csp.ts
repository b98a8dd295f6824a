/** Stands in the built HTML where the nonce of one document load goes. */
export const NONCE_PLACEHOLDER = '__STYLE_NONCE__'

/**
 * Policies that may be made under Trusted Types: `default` is the strict one of the renderer (Mantine sets the text of
 * its `<style>` elements through innerHTML), `ProseMirrorClipboard` parses pasted rich text in an inert document.
 */
const trustedTypesPolicies = ['default', 'ProseMirrorClipboard']

/**
 * Content-Security-Policy of one response (security.md §5.6).
 * @param nonce of this document load, for the `<style>` elements that Mantine and Tiptap add; null for anything but a page
 */
export function contentSecurityPolicy(nonce: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "frame-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypesPolicies.join(' ')}`,
  ].join('; ')
}
