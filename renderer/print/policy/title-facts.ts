import type { PaperFact } from '#shared/report/paper.ts'
import type { PolicyDocument } from '#shared/report/policy-document.ts'
import type { PaperWords } from './paper-words.ts'

/** Where the works council stands, as one sentence after its name. */
export function councilText({ worksCouncil }: PolicyDocument, { t, formats }: PaperWords): string {
  switch (worksCouncil.status) {
    case 'open':
      return t('paper.council.open')
    case 'notNeeded':
      return t('paper.council.notNeeded', { reason: worksCouncil.reason })
    case 'asked':
      return t('paper.council.asked', { date: formats.date(worksCouncil.on) })
    case 'consented':
    case 'withheld':
      return worksCouncil.on === null
        ? t(`paper.council.${worksCouncil.status}`)
        : t(`paper.council.${worksCouncil.status}On`, { date: formats.date(worksCouncil.on) })
  }
}

/** On which grounds the council was asked, and what it said with its answer; null: nothing is known. */
function councilRest({ worksCouncil }: PolicyDocument, { t }: PaperWords): string | null {
  if (worksCouncil.status === 'open' || worksCouncil.status === 'notNeeded') return null
  const grounds =
    worksCouncil.grounds.length === 0 ? [] : [t('paper.council.grounds', { grounds: worksCouncil.grounds.join(', ') })]
  const note = worksCouncil.status === 'asked' || worksCouncil.note === '' ? [] : [worksCouncil.note]
  return [...grounds, ...note].join('. ') || null
}

/** What the version is, in a few words. */
export function statusText({ status, withdrawal }: PolicyDocument, { t, formats }: PaperWords): string {
  return withdrawal === null
    ? t(`paper.status.${status}`)
    : t('paper.status.withdrawn', { date: formats.date(withdrawal.on) })
}

function adoptionFacts({ adoption }: PolicyDocument, { t, formats }: PaperWords): readonly PaperFact[] {
  if (adoption === null) return []
  return [
    { label: t('policy.adoptedOn'), value: formats.date(adoption.on) },
    { label: t('policy.adoptedBy'), value: adoption.by },
    { label: t('policy.reviewBy'), value: formats.date(adoption.reviewBy) },
  ]
}

/** What the title page says of the version: status, steps, works council. */
export function titleFacts(document: PolicyDocument, words: PaperWords): readonly PaperFact[] {
  const { t, formats } = words
  const { withdrawal, steps } = document
  const rest = councilRest(document, words)
  const road = steps.map(({ kind, on }) => t(`paper.step.${kind}`, { date: formats.date(on) })).join('; ')
  return [
    // Of a version that is open the title page says this in larger letters.
    ...(document.adoption === null ? [] : [{ label: t('paper.statusLabel'), value: statusText(document, words) }]),
    ...(withdrawal === null ? [] : [{ label: t('paper.withdrawnWhy'), value: withdrawal.reason }]),
    ...adoptionFacts(document, words),
    {
      label: t('paper.council.label'),
      value: rest === null ? councilText(document, words) : `${councilText(document, words)}. ${rest}`,
    },
    ...(road === '' ? [] : [{ label: t('paper.stepsLabel'), value: road }]),
  ]
}
