/** Lines of a text with a break between them. */
export function Lines({ text }: { readonly text: string }) {
  return text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br key={at} />, line]))
}
