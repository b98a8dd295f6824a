import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { knockOutBinding } from '#shared/domain/coach-assessment.ts'
import { coachLevelOn, isAtLeast } from '#shared/domain/coach-level.ts'
import type { CoachLevel } from '#shared/domain/coach-level-names.ts'
import { countingCertificate, needsInsurance } from '#shared/domain/coach-standing.ts'
import type { Coach } from '#shared/domain/coach.ts'
import type { IsoDate } from '#shared/domain/primitives.ts'
import { useNorms } from '#renderer/data/norms.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'

interface FromRegisterProps {
  readonly coach: Coach
  readonly criterionId: string
  /** Lowest level that the criteria ask for. */
  readonly minimumLevel: CoachLevel | null
  readonly on: IsoDate
}

/** What the register says about a dated paper, with the way to put it right. Nothing for other demands. */
export function FromRegister({ coach, criterionId, minimumLevel, on }: FromRegisterProps) {
  const t = useT('coachAssess')
  const certificateText = useCertificateText(coach, on)
  const insuranceText = useInsuranceText(coach)
  const blocked = knockOutBinding(coach, criterionId, on) === 'blocked'
  if (criterionId !== 'valid-certificate' && criterionId !== 'liability-insurance') return null
  const isCertificate = criterionId === 'valid-certificate'
  return (
    <Text fz="sm">
      {isCertificate ? certificateText(blocked, minimumLevel) : insuranceText(blocked)}{' '}
      {blocked && (
        <Link
          to="/coaches/$coachId"
          params={{ coachId: coach.id }}
          search={{ tab: isCertificate ? 'certificates' : 'details' }}
          className="cb-link"
        >
          {isCertificate ? t('register.toCertificates') : t('register.toDetails')}
        </Link>
      )}
    </Text>
  )
}

/** The certificate that counts, and how its level relates to the one asked for. The assessor judges; norms only advise. */
function useCertificateText(coach: Coach, on: IsoDate) {
  const t = useT('coachAssess')
  const coaches = useT('coaches')
  const formats = useFormats()
  const norms = useNorms()
  return (blocked: boolean, asked: CoachLevel | null): string => {
    const certificate = countingCertificate(coach, on)
    if (blocked || certificate === null) return t('register.certificateNot')
    const paper = t('register.certificateValid', {
      body: coaches(`certificate.bodyName.${certificate.body}`),
      level: certificate.level,
      date: formats.date(certificate.validUntil),
    })
    const level = norms === undefined ? null : coachLevelOn(coach, on, norms)
    if (asked === null) return `${paper} ${t('register.levelOpen')}`
    const verdict = level === null ? 'levelUnknown' : isAtLeast(level, asked) ? 'levelEnough' : 'levelTooLow'
    return `${paper} ${t(`register.${verdict}`, { level: t(`register.levelName.${asked}`) })}`
  }
}

function useInsuranceText(coach: Coach) {
  const t = useT('coachAssess')
  const formats = useFormats()
  return (blocked: boolean): string => {
    if (!needsInsurance(coach)) return t('register.insuranceInternal')
    if (blocked || coach.insuredUntil === null) return t('register.insuranceNot')
    return t('register.insuranceValid', { date: formats.date(coach.insuredUntil) })
  }
}
