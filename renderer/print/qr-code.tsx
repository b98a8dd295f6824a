import { correction, generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'

/** Blank modules around the code that readers need (ISO/IEC 18004: four). */
const QUIET_ZONE = 4

/** A text as a QR code, drawn as vectors. A quarter of it may be unreadable: paper gets folded and stained. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const code = generate(text, { minCorrectionLevel: correction.Q })
  const side = code.size + 2 * QUIET_ZONE
  return (
    <svg
      className="cb-qr"
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <path d={toSvgPath(code)} fill="#000" />
    </svg>
  )
}
