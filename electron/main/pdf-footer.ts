import type { PrintFooter } from '#shared/ipc/main-contract.ts'

/** Page margins in inches, as `printToPDF` wants them. 22 mm; at the foot 24 mm, where the line of the footer stands. */
export const margins = { top: 22 / 25.4, bottom: 24 / 25.4, left: 22 / 25.4, right: 22 / 25.4 } as const

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as text: nothing in it can become markup in the template, which Chromium renders outside our CSP. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '')

/** HTML of the foot of each page. Chromium fills the elements of class `pageNumber` and `totalPages`. */
export function footerTemplate(footer: PrintFooter): string {
  const left = footer.parts
    .filter((part) => part.trim() !== '')
    .map(escapeHtml)
    .join(' &#183; ')
  const right = escapeHtml(footer.pageOf)
    .replaceAll('{page}', '<span class="pageNumber"></span>')
    .replaceAll('{pages}', '<span class="totalPages"></span>')
  const mark =
    footer.mark === ''
      ? ''
      : `<div style="padding-top:1mm;font-size:6pt;color:#767676">${escapeHtml(footer.mark)}</div>`
  const box = 'box-sizing:border-box;width:100%;padding:0 22mm 4mm;display:flex;justify-content:space-between;gap:8mm'
  const type =
    "font-family:'Inter Variable',Inter,'Segoe UI','Helvetica Neue',Arial,'Liberation Sans','DejaVu Sans',sans-serif;font-size:7.5pt;color:#555"
  return `<div style="${box};${type}"><span>${left}${mark}</span><span style="white-space:nowrap">${right}</span></div>`
}
