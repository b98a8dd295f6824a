import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { CertificateTouch, TouchedCoach } from '#shared/domain/norms-update.ts'
import { useFormats } from '#renderer/i18n/format.ts'
import { useT } from '#renderer/i18n/use-t.ts'
import { useNormWords } from './norm-words.ts'
import classes from './norms.module.css'

/** For which coach other norms mean something, and what. */
export function TouchedCoaches({ touched }: { readonly touched: readonly TouchedCoach[] }) {
  const t = useT('coachNorms')
  const coaches = useT('coaches')
  const words = useNormWords()
  const textsOf = useTouchTexts()
  if (touched.length === 0) return <Text c="dimmed">{t('review.noCoaches')}</Text>
  return (
    <table className={classes['table']} aria-label={t('review.coaches')}>
      <thead>
        <tr>
          <th scope="col">{t('review.coach')}</th>
          <th scope="col">{t('review.certificate')}</th>
          <th scope="col">{t('review.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {touched.flatMap(({ coach, level, certificates }) =>
          certificates.map(({ certificate, touches }, at) => (
            <tr key={certificate.id}>
              {at === 0 && (
                <th scope="rowgroup" rowSpan={certificates.length}>
                  <Link to="/coaches/$coachId" params={{ coachId: coach.id }} className="cb-link">
                    {coach.name}
                  </Link>
                  {level !== null && (
                    <Text fz="sm" fw={600}>
                      {t('touch.coachLevel', { from: words.level(level.from), to: words.level(level.to) })}
                    </Text>
                  )}
                </th>
              )}
              <td>{[coaches(`certificate.bodyName.${certificate.body}`), certificate.level].join(', ')}</td>
              <td>
                <ul className={classes['list']}>
                  {touches.flatMap(textsOf).map((text) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}

function useTouchTexts(): (touch: CertificateTouch) => readonly string[] {
  const t = useT('coachNorms')
  const words = useNormWords()
  const { list } = useFormats()
  return (touch) => {
    switch (touch.kind) {
      case 'rank':
        return [t('touch.rank', { from: words.level(touch.from), to: words.level(touch.to) })]
      case 'levelGone':
        return [t('touch.levelGone')]
      case 'checked':
        return [t('touch.checked', { from: words.checked(touch.from), to: words.checked(touch.to) })]
      case 'validity':
        return [
          t('touch.validity', { from: words.years(touch.from), to: words.years(touch.to) }),
          ...(touch.isLonger ? [t('touch.isLonger')] : []),
        ]
      case 'requirements': {
        const names = touch.changes.map(({ key }) => words.requirement({ key, period: null }))
        return [t('touch.requirements', { list: list([...new Set(names)].map(lowerFirst)) })]
      }
    }
  }
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
