import { Alert, Group, List, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useT } from '#renderer/i18n/use-t.ts'
import type { TrajectoryObstacle } from '#shared/domain/trajectory-obstacles.ts'
import { placeOf, useObstacleText, type ObstacleScene } from './obstacle-text.ts'

interface ObstacleListProps {
  readonly obstacles: readonly TrajectoryObstacle[]
  readonly scene: ObstacleScene
  readonly title: string
  /** With it, each reason links to the place where it is put right. */
  readonly links?: { readonly trajectoryId: string; readonly coachId: string | null } | undefined
  readonly onClose?: (() => void) | undefined
  /** Part of the page rather than the answer to an action: it neither interrupts nor takes the focus. */
  readonly standing?: boolean | undefined
}

/** Every reason why a step is refused, each with a way to the place. Takes the focus when it appears. */
export function ObstacleList({ obstacles, scene, title, links, onClose, standing = false }: ObstacleListProps) {
  const t = useT('trajectories')
  const text = useObstacleText(scene)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!standing) box.current?.focus()
  }, [standing])
  const clear = obstacles.length === 0
  return (
    <Alert
      ref={box}
      tabIndex={-1}
      role={standing ? 'note' : 'alert'}
      color={clear ? 'green' : 'orange'}
      variant="light"
      mb="lg"
      icon={clear ? <IconCircleCheck aria-hidden /> : <IconAlertTriangle aria-hidden />}
      title={clear ? t('step.nothingInTheWay') : title}
      withCloseButton={onClose !== undefined}
      closeButtonLabel={t('step.hide')}
      {...(onClose === undefined ? {} : { onClose })}
    >
      {!clear && (
        <>
          <Text mb={4}>{t('step.refusedBody', { count: obstacles.length })}</Text>
          <List spacing={4}>
            {obstacles.map((obstacle) => (
              <List.Item key={text(obstacle)}>
                <Group gap={8}>
                  <span>{text(obstacle)}</span>
                  {links !== undefined && <PlaceLink obstacle={obstacle} {...links} />}
                </Group>
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  )
}

interface PlaceLinkProps {
  readonly obstacle: TrajectoryObstacle
  readonly trajectoryId: string
  readonly coachId: string | null
}

function PlaceLink({ obstacle, trajectoryId, coachId }: PlaceLinkProps) {
  const t = useT('trajectories')
  const place = placeOf(obstacle)
  if (place === null) return null
  if (place === 'coach') {
    if (coachId === null) return null
    return (
      <Link to="/coaches/$coachId" params={{ coachId }} className="cb-link">
        {t('step.goThere', { place: t('step.coachPage') })}
      </Link>
    )
  }
  return (
    <Link
      to="/trajectories/$trajectoryId"
      params={{ trajectoryId }}
      search={{ tab: place }}
      replace
      className="cb-link"
    >
      {t('step.goThere', { place: t(`tab.${place}`) })}
    </Link>
  )
}
